using System.Numerics;
using System.Runtime.InteropServices;
using Dateline.Syntax;

namespace Dateline.Mentions.Tagging;

/// <summary>
/// Gathers over the sentences of a document what they show of each capitalised word, so that "Hauser said" is read in the light of "operator George Hauser".
/// A sentence is told of the others only.
/// </summary>
internal sealed class DocumentNames
{
    private const int SignCount = 14;
    private readonly Dictionary<ulong, Word> _words = [];

    /// <summary>Tells each sentence of a document, all marked against the lists, what the others show. What was gathered before is forgotten.</summary>
    public void Tell(IReadOnlyList<NameSequence> sentences)
    {
        _words.Clear();
        for (var s = 0; s < sentences.Count; s++)
        {
            Gather(sentences[s], s);
        }

        for (var s = 0; s < sentences.Count; s++)
        {
            GatherSmall(sentences[s], s);
        }

        for (var s = 0; s < sentences.Count; s++)
        {
            Tell(sentences[s], s);
        }
    }

    private void Tell(NameSequence sentence, int index)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var form = sentence.Words.Forms[i];
            if (sentence.IsNameWord(i) && _words.TryGetValue(form.LowerHash, out var word))
            {
                var run = word.Longest.Sentence != index ? word.Longest : word.Second;
                sentence.Elsewhere[i] = new(word.SignsOutside(index), run.Head, run.Tail, word.NounOutside(index));
            }
        }
    }

    private void Gather(NameSequence sentence, int index)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var form = sentence.Words.Forms[i];
            if (!sentence.IsNameWord(i))
            {
                continue;
            }

            var (first, last) = sentence.Run(i);
            ref var word = ref Entry(form.LowerHash);
            word.Add(SignReader.Read(sentence, i, first, last), index);
            word.Add(sentence.Definitions[i].Noun, index);
            if (last > first)
            {
                word.Add(new Run(index, last - first, sentence.Words.Forms[first], sentence.Words.Forms[last]));
                if (i == first)
                {
                    AddInitials(sentence, first, last, index);
                }
            }
        }
    }

    // "United Nations" shows what "UN" is.
    private void AddInitials(NameSequence sentence, int first, int last, int index)
    {
        Span<char> initials = stackalloc char[last - first + 1];
        var count = 0;
        for (var i = first; i <= last; i++)
        {
            if (sentence.Words.Forms[i].StartsUpper)
            {
                initials[count++] = char.ToLowerInvariant(sentence.Words.Forms[i].Text[0]);
            }
        }

        if (count > 1)
        {
            ref var word = ref Entry(WordForm.HashOfLower(initials[..count]));
            word.Add(NameSigns.Initials, index);
            word.Add(new Run(index, last - first, sentence.Words.Forms[first], sentence.Words.Forms[last]));
        }
    }

    private void GatherSmall(NameSequence sentence, int index)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var form = sentence.Words.Forms[i];
            if (form.HasLower && !form.StartsUpper)
            {
                ref var word = ref CollectionsMarshal.GetValueRefOrNullRef(_words, form.LowerHash);
                if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref word))
                {
                    word.Add(NameSigns.Small, index);
                }
            }
        }
    }

    private ref Word Entry(ulong hash)
    {
        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, hash, out var exists);
        if (!exists)
        {
            (word.Longest, word.Second) = (Run.None, Run.None);
        }

        return ref word!;
    }

    private readonly record struct Run(int Sentence, int Length, WordForm? Head, WordForm? Tail)
    {
        public static readonly Run None = new(-1, 0, null, null);
    }

    /// <summary>For each sign the first and the last sentence that shows it: one of them is another sentence than the one that asks, or none is.</summary>
    private struct Word
    {
        private NameSigns _signs;
        private Sentences _first;
        private Sentences _last;
        private (WordForm? Noun, int Sentence) _noun;
        private (WordForm? Noun, int Sentence) _second;

        public Run Longest { get; set; }

        /// <summary>The longest of another sentence than <see cref="Longest"/>.</summary>
        public Run Second { get; set; }

        public void Add(NameSigns signs, int sentence)
        {
            for (var rest = (uint)signs; rest != 0; rest &= rest - 1)
            {
                var sign = BitOperations.TrailingZeroCount(rest);
                if (((uint)_signs >> sign & 1) == 0)
                {
                    _first[sign] = sentence;
                }

                _last[sign] = sentence;
            }

            _signs |= signs;
        }

        public void Add(WordForm? noun, int sentence)
        {
            if (noun is not null && _noun.Noun is null)
            {
                _noun = (noun, sentence);
            }
            else if (noun is not null && _second.Noun is null && sentence != _noun.Sentence)
            {
                _second = (noun, sentence);
            }
        }

        public readonly WordForm? NounOutside(int sentence) => _noun.Sentence != sentence ? _noun.Noun : _second.Noun;

        public void Add(Run run)
        {
            if (run.Sentence == Longest.Sentence)
            {
                Longest = run.Length > Longest.Length ? run : Longest;
            }
            else if (run.Length > Longest.Length)
            {
                (Longest, Second) = (run, Longest);
            }
            else if (run.Length > Second.Length)
            {
                Second = run;
            }
        }

        public readonly NameSigns SignsOutside(int sentence)
        {
            var signs = NameSigns.None;
            for (var rest = (uint)_signs; rest != 0; rest &= rest - 1)
            {
                var sign = BitOperations.TrailingZeroCount(rest);
                signs |= _first[sign] != sentence || _last[sign] != sentence ? (NameSigns)(1 << sign) : 0;
            }

            return signs;
        }
    }

    [System.Runtime.CompilerServices.InlineArray(SignCount)]
    private struct Sentences
    {
        private int _first;
    }
}
