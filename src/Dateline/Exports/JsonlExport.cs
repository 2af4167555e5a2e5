using System.Buffers;
using System.Text.Json;
using Dateline.Events;

namespace Dateline.Exports;

/// <summary>The whole record, one JSON object a line; every other format is a projection of it. The fields: docs/use/record.md; the schema: data/schema/record.schema.json.</summary>
public sealed class JsonlExport : IExport
{
    public string Name => "jsonl";

    public string FileExtension => ".jsonl";

    public string Summary => "the whole record, one JSON object a line";

    public string Head => "";

    public string Separator => "";

    public string Tail => "";

    public void Write(CodedDocument document, ExportOptions options, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, RecordJson.WriterOptions))
        {
            RecordJson.Write(json, document, options.WithText);
        }

        output.Write("\n"u8);
    }
}
