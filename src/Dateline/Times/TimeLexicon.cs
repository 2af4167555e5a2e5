using System.Globalization;
using Dateline.Lexicons;

namespace Dateline.Times;

/// <summary>The tables data/lexicons/time-words.tsv, time-references.tsv and time-feasts.tsv.</summary>
internal sealed class TimeLexicon
{
    private readonly Dictionary<string, TimeWord> _words = new(StringComparer.Ordinal);

    private TimeLexicon(PhraseTable references, PhraseTable feasts) => (References, Feasts) = (references, feasts);

    /// <summary>Phrase to PRESENT_REF, PAST_REF or FUTURE_REF.</summary>
    public PhraseTable References { get; }

    /// <summary>Feast to its day: "12-25", "H09", "H10-01".</summary>
    public PhraseTable Feasts { get; }

    public static TimeLexicon Load(DataFolder data)
    {
        var lexicon = new TimeLexicon(
            new PhraseTable(TableFile.Read(data.File("lexicons", "time-references.tsv"), "phrase", "value")),
            new PhraseTable(TableFile.Read(data.File("lexicons", "time-feasts.tsv"), "phrase", "date")));
        foreach (var row in TableFile.Read(data.File("lexicons", "time-words.tsv"), "word", "class", "value"))
        {
            foreach (var word in row.List(0))
            {
                lexicon._words[word] = With(lexicon.Word(word), row);
            }
        }

        return lexicon;
    }

    public TimeWord Word(string lower) => _words.GetValueOrDefault(lower, TimeWord.None);

    private static TimeWord With(TimeWord word, in TableRow row)
    {
        var value = row.Required(2);
        return row.Required(1) switch
        {
            "month" => word with { Month = Integer(row) },
            "weekday" => word with { Weekday = Integer(row) },
            "unit" => TimeUnits.Parse(value) is var unit and not TimeUnit.None ? word with { Unit = unit } : throw row.Error($"'{value}' is no unit"),
            "number" => word with { Number = Integer(row) },
            "ordinal" => word with { Ordinal = Integer(row) },
            "vague" => word with { IsVague = true },
            "season" => word with { Season = value },
            "part" => word with { Part = value },
            "day" => word with { Day = Integer(row) },
            "nightlike" => word with { Day = Integer(row), IsNight = true },
            "edge" => word with { IsEdge = true },
            "step" => word with { Step = Integer(row) },
            "sequel" => word with { Sequel = Integer(row) },
            "frequency" => word with { Frequency = value },
            "zone" => word with { IsZone = true },
            "approx" => word with { IsApproximate = true },
            var other => throw row.Error($"'{other}' is no class of word"),
        };
    }

    private static int Integer(in TableRow row) =>
        int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw row.Error($"'{row[2]}' is not a number");
}
