using Dateline.Syntax;

namespace Dateline.Training.Names;

/// <summary>
/// Makes copies of documents in which organisations and places have other names of their kind, the same throughout a document, so that a model learns to read what stands around a
/// name (mention replacement, Dai and Adel 2020).
/// </summary>
internal sealed class NameSwaps
{
    /// <summary>So many of a document's names are swapped.</summary>
    private const double Share = 0.6;

    /// <summary>So many of the organisations that are put in have a name of figures and letters: such names are rare in the corpora and easily read, where one has learned what stands around names, not only how they look.</summary>
    private const double MadeUp = 0.12;
    private const string Letters = "ABCDEFGHJKLMNPRSTVWXZ";
    private static readonly string[] Kinds = ["ORG", "LOC"];
    private static readonly int[] Inside = [.. Kinds.Select(kind => NameCorpora.Scheme.Labels.ToList().IndexOf($"I-{kind}"))];
    private readonly FormPool _pool;
    private readonly Random _random;
    private readonly List<string[]>[] _names = [[], []];

    /// <param name="documents">The names come from these.</param>
    public NameSwaps(FormPool pool, IEnumerable<NameSentence[]> documents, int seed)
    {
        (_pool, _random) = (pool, new(seed));
        foreach (var sentence in documents.SelectMany(d => d))
        {
            foreach (var (first, end, label) in NameCorpora.Scheme.Spans([.. sentence.Labels.Select(l => Math.Max(0, l))]))
            {
                var kind = Array.IndexOf(Kinds, NameCorpora.Scheme.Kind(label));
                if (kind >= 0)
                {
                    _names[kind].Add([.. Enumerable.Range(first, end - first).Select(i => sentence.Words.Forms[i].Text)]);
                }
            }
        }
    }

    /// <summary>The document with other names.</summary>
    public NameSentence[] Swap(NameSentence[] document)
    {
        var swaps = new Dictionary<(int Kind, string Name), string[]?>();
        return Array.ConvertAll(document, sentence => Swap(sentence, swaps));
    }

    private NameSentence Swap(NameSentence sentence, Dictionary<(int Kind, string Name), string[]?> swaps)
    {
        var (forms, labels, at) = (new List<WordForm>(), new List<int>(), 0);
        foreach (var (first, end, label) in NameCorpora.Scheme.Spans([.. sentence.Labels.Select(l => Math.Max(0, l))]))
        {
            var kind = Array.IndexOf(Kinds, NameCorpora.Scheme.Kind(label));
            if (kind < 0)
            {
                continue;
            }

            Copy(first);
            var name = string.Join(' ', Enumerable.Range(first, end - first).Select(i => sentence.Words.Forms[i].Text));
            if (!swaps.TryGetValue((kind, name), out var other))
            {
                swaps[(kind, name)] = other = _random.NextDouble() < Share ? Other(kind) : null;
            }

            if (other is null)
            {
                continue;
            }

            forms.AddRange(other.Select(w => _pool.Get(w)));
            labels.AddRange(other.Select((_, i) => i == 0 ? label : Inside[kind]));
            at = end;
        }

        Copy(sentence.Labels.Length);
        var words = new WorkingSentence();
        words.Reset(forms.Count);
        forms.CopyTo(words.Forms);
        return new(words, [.. labels]);

        void Copy(int to)
        {
            for (; at < to; at++)
            {
                forms.Add(sentence.Words.Forms[at]);
                labels.Add(sentence.Labels[at]);
            }
        }
    }

    private string[] Other(int kind) => kind == 0 && _random.NextDouble() < MadeUp ? [WithFigures()] : _names[kind][_random.Next(_names[kind].Count)];

    /// <summary>Call signs, regiments and the like: "4RT", "112th".</summary>
    private string WithFigures()
    {
        var number = _random.Next(1, 180);
        return _random.Next(3) switch
        {
            0 => $"{_random.Next(2, 10)}{new string([.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Letters[_random.Next(Letters.Length)])])}",
            1 => $"{new string([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Letters[_random.Next(Letters.Length)])])}{_random.Next(1, 100)}",
            _ => number + (number % 10 == 1 && number % 100 != 11 ? "st" : number % 10 == 2 && number % 100 != 12 ? "nd" : number % 10 == 3 && number % 100 != 13 ? "rd" : "th"),
        };
    }
}
