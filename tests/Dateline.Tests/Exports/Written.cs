using System.Buffers;
using System.Text;
using Dateline.Events;
using Dateline.Exports;

namespace Dateline.Tests.Exports;

/// <summary>What an export writes, as text.</summary>
internal static class Written
{
    public static string By(IExport export, params IReadOnlyList<CodedDocument> documents) => By(export, new ExportOptions(), documents);

    public static string By(IExport export, ExportOptions options, params IReadOnlyList<CodedDocument> documents)
    {
        using var stream = new MemoryStream();
        var writer = new ExportWriter(export, stream);
        foreach (var document in documents)
        {
            var buffer = new ArrayBufferWriter<byte>();
            export.Write(document, options, buffer);
            writer.Add(buffer.WrittenSpan);
        }

        writer.Complete();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
