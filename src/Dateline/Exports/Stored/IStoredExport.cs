using System.Buffers;

namespace Dateline.Exports.Stored;

/// <summary>
/// An output format for events of a store: a head, a fragment for each event, a tail. Fragments are joined by the separator. A format holds no state.
/// </summary>
/// <remarks>Nothing here throws for what an event holds: an event that the format has no place for is refused with the reason, which is counted.</remarks>
public interface IStoredExport
{
    /// <summary>What <c>--format</c> takes: lower case, no spaces.</summary>
    string Name { get; }

    /// <summary>With its dot.</summary>
    string FileExtension { get; }

    /// <summary>One line for the help text.</summary>
    string Summary { get; }

    /// <summary>Whether a row is an event with all its mentions; else each mention is a row.</summary>
    bool IsOfEvents { get; }

    /// <summary>Whether users of the format take every row for something that has happened: it then holds only occurred and ongoing events unless a status is asked for.</summary>
    bool IsOfFacts { get; }

    /// <summary>The names of the columns; empty where the format has none.</summary>
    IReadOnlyList<string> Columns { get; }

    string Head { get; }

    string Separator { get; }

    string Tail { get; }

    /// <summary>Why the format has no place for the event, in few words; null where it has.</summary>
    string? Refuse(ExportRow row);

    /// <summary>Appends the event in UTF-8.</summary>
    void Write(ExportRow row, IBufferWriter<byte> output);
}
