using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Times.Rules;
using NodaTime;

namespace Dateline.Times;

/// <summary>
/// Finds time expressions and their TIMEX3 values by rules over tokens (docs/design/times.md). Relative ones count from the day of publication, else that of the
/// dateline, and in stories of long ago from the date told last. At each token the rule that reads furthest wins.
/// </summary>
public sealed class TimexFinder
{
    // A report whose written years mostly lie further back than this tells a story of its own time.
    private const int NarrativeYears = 2;
    private const int NarrativeDates = 3;
    private readonly TimeLexicon _lexicon;

    private TimexFinder(TimeLexicon lexicon) => _lexicon = lexicon;

    public static TimexFinder Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(TimeLexicon.Load(data));
    }

    /// <summary>In the order of the text; expressions never overlap.</summary>
    public IReadOnlyList<Timex> Find(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        var published = document.Published ?? document.Dateline?.Date;
        var context = new TimeContext(published) { IsNarrative = TellsOfLongAgo(sentences, published) };
        var found = new List<Timex>();
        foreach (var sentence in sentences)
        {
            context.Enter(sentence.Paragraph);
            var scan = new TimeScan(_lexicon, sentence, context);
            for (var at = 0; at < sentence.Count;)
            {
                if (TimeRules.Longest(scan, at) is not { } match)
                {
                    at++;
                    continue;
                }

                found.Add(Timex(found.Count, document, sentence, match));
                context.Tell(match.Value, NamesYear(scan, match));
                scan.Previous = match;
                at = match.End;
            }
        }

        return found;
    }

    private static Timex Timex(int id, Document document, Sentence sentence, in TimeMatch match)
    {
        var span = sentence.SpanOf(match.First, match.End);
        var value = match.Value;
        return new(id, sentence.Index, match.First, match.End, span, document.Raw.Slice(span), value.Type, value.Value, value.From, value.To, value.Grain);
    }

    private static bool NamesYear(TimeScan scan, in TimeMatch match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (scan.Year(i) != 0)
            {
                return true;
            }
        }

        return match.Value.Grain == TimeGrain.Year && scan.Lower(match.First) is { Length: > 0 } first && char.IsAsciiDigit(first[0]);
    }

    private bool TellsOfLongAgo(IReadOnlyList<Sentence> sentences, LocalDate? published)
    {
        if (published is not { } day)
        {
            return true;
        }

        var (far, near) = (0, 0);
        foreach (var sentence in sentences)
        {
            foreach (ref readonly var token in sentence.Tokens)
            {
                if (token.Form.Length == 4 && TimeScan.TryDigits(token.Form, out var year) && year is > 1000 and < 2100)
                {
                    _ = year < day.Year - NarrativeYears ? far++ : near++;
                }
                else if (char.IsAsciiLetter(token.Form[0]) && _lexicon.Word(token.Lower) is { } word && (word.Day is not null || (word.Weekday > 0 && char.IsUpper(token.Form[0]))))
                {
                    near++;
                }
            }
        }

        return far >= NarrativeDates && far > 2 * near;
    }
}
