using System.Buffers;
using Dateline.Events;

namespace Dateline.Exports;

/// <summary>
/// An output format: a head, a fragment for each document, a tail. Fragments that are not empty are joined by the separator.
/// An export holds no state, so documents may be written by many threads and joined in order by one.
/// </summary>
/// <remarks>Nothing here throws for the content of a document: what a format cannot hold is left out of it and stays in the JSONL record.</remarks>
public interface IExport
{
    /// <summary>What <c>--format</c> takes: lower case, no spaces.</summary>
    string Name { get; }

    /// <summary>With its dot.</summary>
    string FileExtension { get; }

    /// <summary>One line for the help text.</summary>
    string Summary { get; }

    string Head { get; }

    string Separator { get; }

    string Tail { get; }

    /// <summary>Appends the document in UTF-8; nothing where the format has nothing to say of it.</summary>
    void Write(CodedDocument document, ExportOptions options, IBufferWriter<byte> output);
}
