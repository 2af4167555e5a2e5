using System.IO.Compression;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Segmentation;

namespace Dateline.Training.Names;

/// <summary>Reads corpora in CoNLL columns (word first, label last) and cuts their words as Dateline does.</summary>
internal sealed class ColumnCorpus
{
    private readonly Tokenizer _tokenizer;
    private readonly FormPool _pool;
    private readonly BioScheme _scheme;

    public ColumnCorpus(Tokenizer tokenizer, FormPool pool, BioScheme scheme) => (_tokenizer, _pool, _scheme) = (tokenizer, pool, scheme);

    public IEnumerable<NameSentence> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var words = new List<(string Word, string Label)>();
        while (true)
        {
            var line = reader.ReadLine();
            if (!string.IsNullOrWhiteSpace(line))
            {
                var columns = line.Split('\t', ' ');
                words.Add((Bracket(columns[0]), columns[^1]));
                continue;
            }

            if (words.Count > 0)
            {
                yield return Build(words);
                words.Clear();
            }

            if (line is null)
            {
                yield break;
            }
        }
    }

    private NameSentence Build(List<(string Word, string Label)> words)
    {
        var (forms, labels, pieces) = (new List<WordForm>(), new List<int>(), new List<Piece>());
        var previous = "O";
        foreach (var (word, label) in words)
        {
            pieces.Clear();
            _tokenizer.Cut(word, 0, word.Length, pieces);
            var begins = label != "O" && (label[0] == 'B' || previous == "O" || previous[2..] != label[2..]);
            var isKnown = label == "O" || pieces.Count == 1 || !word.Contains('-', StringComparison.Ordinal) || pieces.All(p => !char.IsLower(word[p.Start]));
            for (var i = 0; i < pieces.Count; i++)
            {
                forms.Add(_pool.Get(word.AsSpan(pieces[i].Start, pieces[i].Length)));
                labels.Add(!isKnown ? -1 : label == "O" ? 0 : Label(begins && i == 0 ? 'B' : 'I', label[2..]));
            }

            previous = label;
        }

        var sentence = new WorkingSentence();
        sentence.Reset(forms.Count);
        forms.CopyTo(sentence.Forms);
        return new(sentence, [.. labels]);
    }

    private int Label(char prefix, string kind)
    {
        var label = $"{prefix}-{kind}";
        for (var i = 0; i < _scheme.Labels.Count; i++)
        {
            if (_scheme.Labels[i] == label)
            {
                return i;
            }
        }

        throw new UsageException($"The label '{label}' is none of {string.Join(' ', _scheme.Labels)}.");
    }

    private static string Bracket(string word) => word switch
    {
        "-LRB-" => "(",
        "-RRB-" => ")",
        "-LSB-" => "[",
        "-RSB-" => "]",
        "-LCB-" => "{",
        "-RCB-" => "}",
        _ => word,
    };
}
