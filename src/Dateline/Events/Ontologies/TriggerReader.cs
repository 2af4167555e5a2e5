using Dateline.Lexicons;

namespace Dateline.Events.Ontologies;

/// <summary>Reads triggers/*.tsv and refuses a line that names a type, mode, frame or class that is not there.</summary>
internal sealed class TriggerReader(IReadOnlySet<EventTypeCode> types, IReadOnlySet<(EventTypeCode, string)> modes, Dictionary<string, Frame> frames, NounClasses classes)
{
    /// <summary>Classes that are read from mentions and places, not only from lists.</summary>
    private static readonly string[] LiveClasses = ["actor", "place"];

    public IEnumerable<(string Words, TriggerLine Line)> ReadAll(string folder) =>
        Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(Read);

    private IEnumerable<(string Words, TriggerLine Line)> Read(string file)
    {
        var type = new EventTypeCode(Path.GetFileNameWithoutExtension(file).ToUpperInvariant());
        foreach (var row in TableFile.Read(file, "words", "pos", "mode", "frame", "conditions"))
        {
            var line = Line(row, type, $"{Path.GetFileName(file)}:{row.Line}");
            foreach (var words in row.List(0))
            {
                yield return (words, line);
            }
        }
    }

    private TriggerLine Line(TableRow row, EventTypeCode type, string origin)
    {
        if (!types.Contains(type))
        {
            throw row.Error($"the file is named after no type: {type}");
        }

        if (row.Required(1) is not ("v" or "n"))
        {
            throw row.Error($"part of speech '{row[1]}'; v or n is expected");
        }

        var mode = row[2].Length == 0 ? null : row[2];
        if (mode is not null && !modes.Contains((type, mode)))
        {
            throw row.Error($"'{mode}' is no mode of {type}");
        }

        if (!frames.TryGetValue(row.Required(3), out var frame))
        {
            throw row.Error($"no frame '{row[3]}' in frames.tsv");
        }

        var conditions = row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TriggerCondition.Parse).ToArray();
        foreach (var condition in conditions)
        {
            if (condition.Class is { } name && !LiveClasses.Contains(name, StringComparer.Ordinal) && !classes.Exists(name))
            {
                throw row.Error($"no class '{name}' in classes.tsv");
            }
        }

        return new(origin, type, row[1] == "v", mode, frame, conditions);
    }
}
