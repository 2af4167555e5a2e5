using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dateline.Benchmarks;

/// <summary>Invented reports in any number, varied by a seed: text for load and speed runs, not for accuracy.</summary>
internal sealed class ReportGenerator(int seed)
{
    private static readonly string[] Towns = ["Aleppo", "Homs", "Raqqa", "Idlib", "Mosul", "Kirkuk", "Tikrit", "Goma", "Bunia", "Bakhmut", "Avdiivka", "Zaporizhzhia", "Kandahar", "Kunduz", "Aden", "Taiz", "Hodeidah", "El Fasher", "Nyala", "Myawaddy", "Rafah", "Khan Younis", "Gaza", "Tripoli", "Benghazi", "Kidal", "Gao"];
    private static readonly string[] Forces = ["Government forces", "The army", "Rebel fighters", "Militants", "Security forces", "The militia", "Police", "Peacekeepers"];
    private static readonly string[] Speakers = ["a military spokesman", "a local official", "the defence minister", "a hospital source", "a senior security official", "the governor", "a rebel commander", "residents"];
    private static readonly string[] Deeds = ["shelled the outskirts of {0}", "captured two villages near {0}", "withdrew from {0} after a week of fighting", "arrested {1} people in {0}", "launched an offensive to retake {0}", "carried out {1} air strikes on {0}", "signed a ceasefire agreement in {0}", "blocked the main road to {0}"];
    private static readonly string[] Plans = ["are preparing to attack {0}", "will send reinforcements to {0}", "plan to meet mediators in {0}", "could advance towards {0} within days", "are expected to leave {0} next week"];
    private static readonly string[] Demands = ["called on both sides to stop the attacks on {0}", "urged the government to lift the siege of {0}", "warned that any assault on {0} would be met with force", "denied that its troops had entered {0}", "condemned the bombing of {0}"];

    private readonly Random _random = new(seed);

    /// <summary>One report as a JSONL line.</summary>
    public string Line(int number)
    {
        var published = new DateOnly(2017, 1, 1).AddDays(number % 365).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"invented-{number:D6}"),
            ["published"] = published,
            ["publisher"] = "Invented Wire",
            ["text"] = Text(),
        });
    }

    private string Text()
    {
        var text = new StringBuilder();
        text.Append(Pick(Towns).ToUpperInvariant()).Append(" - ");
        var paragraphs = _random.Next(4, 10);
        for (var i = 0; i < paragraphs; i++)
        {
            text.Append(i == 0 ? "" : "\n\n").Append(Sentence()).Append(' ').Append(Sentence());
        }

        return text.ToString();
    }

    private string Sentence() => _random.Next(4) switch
    {
        0 => $"{Pick(Forces)} {Fill(Pick(Deeds))} on {Pick(["Monday", "Tuesday", "Friday", "Sunday"])}, {Pick(Speakers)} said.",
        1 => $"\"{Pick(Forces)} {Fill(Pick(Plans))},\" {Pick(Speakers)} told reporters.",
        2 => $"At least {_random.Next(2, 60)} people were killed and {_random.Next(2, 200)} injured when {Pick(Forces).ToLowerInvariant()} {Fill(Pick(Deeds))}.",
        _ => $"{Capital(Pick(Speakers))} {Fill(Pick(Demands))}.",
    };

    private string Fill(string pattern) => string.Format(CultureInfo.InvariantCulture, pattern, Pick(Towns), _random.Next(2, 40));

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
