using System.Collections.Frozen;
using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>Cuts a sentence into maximal runs of name words: capitals, particles inside, "of" after the head word of an organisation, and whatever longer name the tables hold.</summary>
internal sealed class NameChunker(MentionLexicon lexicon)
{
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["al", "el", "ul", "ur", "bin", "ibn", "bint", "ben", "abu", "van", "von", "der", "den", "de", "da", "del", "della", "la", "le", "di", "du", "dos", "das", "e"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Calendar = FrozenSet.ToFrozenSet(
        [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.", "mar.", "apr.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.",
            "a.m.", "p.m.", "am", "pm", "gmt", "utc",
        ],
        StringComparer.Ordinal);

    /// <summary>The runs in the order of the text: first token, one past the last.</summary>
    public List<(int First, int End)> Chunk(SentenceText text)
    {
        var chunks = new List<(int, int)>();
        for (var i = 0; i < text.Sentence.Count;)
        {
            if (!Begins(text, i))
            {
                i++;
                continue;
            }

            var end = Extend(text, i);
            var last = TrimEnd(text.Sentence, i, end);
            if (last > i && HoldsName(text, i, last))
            {
                chunks.Add((i, last));
            }

            i = end;
        }

        return chunks;
    }

    private static bool IsCapital(in Token token) => char.IsUpper(token.Form[0]);

    private static bool IsCalendar(in Token token) => Calendar.Contains(token.Lower) && token.Form != "MAY";

    private static bool IsProper(in Token token) => token.Upos == Upos.Propn || token.Xpos is Xpos.NNP or Xpos.NNPS;

    private static bool IsOrdinal(in Token token) => char.IsAsciiDigit(token.Form[0]) && token.Form.Length > 2 && token.Lower[^2..] is "st" or "nd" or "rd" or "th";

    private static bool StartsSentence(Sentence sentence, int i) => i == 0 || sentence[i - 1].Upos == Upos.Punct && sentence[i - 1].Form is not ("," or "-" or "(" or "/");

    // Whether a token can stand in a name: a proper noun, or another content word with a capital that the beginning of a sentence does not explain.
    private static bool IsNameWord(Sentence sentence, int i)
    {
        ref readonly var token = ref sentence[i];
        if (!IsCapital(token) || IsCalendar(token))
        {
            return char.IsAsciiDigit(token.Form[0]) && token.Upos == Upos.Propn && token.Form.AsSpan().ContainsAnyInRange('A', 'Z');
        }

        return IsProper(token) || (token.Upos is Upos.Noun or Upos.Adj or Upos.X or Upos.Verb && !StartsSentence(sentence, i));
    }

    private bool Begins(SentenceText text, int i)
    {
        var sentence = text.Sentence;
        ref readonly var token = ref sentence[i];
        if (IsNameWord(sentence, i))
        {
            return true;
        }

        if (i + 1 < sentence.Count && token.Upos != Upos.Punct && IsNameWord(sentence, i + 1))
        {
            return IsOrdinal(token) || lexicon.Countries.TryFindDemonym(token.Form, out _);
        }

        if (i + 2 < sentence.Count && Particles.Contains(token.Lower) && sentence[i + 1].Form == "-" && IsCapital(sentence[i + 2]))
        {
            return true;
        }

        return IsCapital(token) && !IsCalendar(token) && (lexicon.Countries.TryFindDemonym(token.Form, out _) || lexicon.Peoples.Contains(token.Lower) || KnownEnd(text, i) > i + 1);
    }

    private int Extend(SentenceText text, int first)
    {
        var sentence = text.Sentence;
        var end = Math.Max(first + 1, KnownEnd(text, first));
        while (end < sentence.Count)
        {
            var next = Next(text, first, end);
            if (next == end)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    // How far the run goes on from a token; the token itself when it ends there.
    private int Next(SentenceText text, int first, int end)
    {
        var sentence = text.Sentence;
        ref readonly var token = ref sentence[end];
        if (IsNameWord(sentence, end))
        {
            return BelongsTogether(sentence, first, end) ? Math.Max(end + 1, KnownEnd(text, end)) : end;
        }

        if (end + 1 >= sentence.Count)
        {
            return end;
        }

        var follows = IsNameWord(sentence, end + 1);
        if (token.Form is "-" or "–" && IsTight(sentence, end))
        {
            return end + 2;
        }

        if (Particles.Contains(token.Lower) && (follows || (sentence[end + 1].Form == "-" && end + 2 < sentence.Count && IsNameWord(sentence, end + 2))))
        {
            return end + 1;
        }

        if (token.Form is "&" or "." or "'" or "’" && follows && sentence[end - 1].Form.Length <= 3)
        {
            return end + 2;
        }

        // A nickname in quotation marks inside the name.
        if (token.Form is "“" or "\"" && follows && end + 3 < sentence.Count && sentence[end + 2].Form is "”" or "\"" && IsNameWord(sentence, end + 3) && lexicon.GivenNames.TryFind(sentence[end - 1].Lower, out _))
        {
            return end + 4;
        }

        return token.Lower is "of" or "for" ? AfterOf(text, first, end) : NumberInName(sentence, end) ? end + 1 : end;
    }

    // "Petty Officer 1st Class X", "Task Force 50".
    private static bool NumberInName(Sentence sentence, int i) => IsOrdinal(sentence[i]) && i + 1 < sentence.Count && IsNameWord(sentence, i + 1);

    private static bool IsTight(Sentence sentence, int i) =>
        sentence[i].Span.Start == sentence[i - 1].Span.End && i + 1 < sentence.Count && sentence[i + 1].Span.Start == sentence[i].Span.End && char.IsLetterOrDigit(sentence[i + 1].Form[0]);

    private int AfterOf(SentenceText text, int first, int of)
    {
        var sentence = text.Sentence;
        var next = of + 1;
        if (sentence[next].Lower == "the" && next + 1 < sentence.Count)
        {
            next++;
        }

        if (!IsNameWord(sentence, next))
        {
            return of;
        }

        // "Secretary of State" and "Ministry of Foreign Affairs" go on, "President of Iraq" does not.
        var isOrganisation = lexicon.NameNouns.TryFindOrganisation(sentence[of - 1].Lower, out _);
        for (var i = first; i < of && !isOrganisation; i++)
        {
            isOrganisation = lexicon.Agents.TryFind(text.Lower(i, next + 1), out _, out _);
        }

        return isOrganisation && (sentence[of].Lower == "of" || first < of - 1) ? Math.Max(next + 1, KnownEnd(text, next)) : of;
    }

    // Two capitals side by side are two names when the verb takes each for itself: "told Kosachev Tass", "in Damascus Assad said".
    private static bool BelongsTogether(Sentence sentence, int first, int next)
    {
        ref readonly var token = ref sentence[next];
        for (var i = first; i < next; i++)
        {
            if (token.Head == i || sentence[i].Head == next)
            {
                return token.Relation is not (Relation.Appos or Relation.Conj or Relation.Parataxis);
            }
        }

        var before = sentence[NameReader.HeadOf(sentence, first, next)].Relation;
        return !((before.IsOblique() && token.Relation.IsSubject()) || (before is Relation.Obj or Relation.Iobj && token.Relation is Relation.Obj or Relation.Iobj));
    }

    // Where the longest name of the tables ends that begins here; the token itself when there is none.
    private int KnownEnd(SentenceText text, int first)
    {
        var end = text.LongestFrom(lexicon.Actors.Names, first, text.Sentence.Count, out _);
        var best = Math.Max(end, first);
        for (var e = Math.Min(text.Sentence.Count, first + 6); e > best && e > first + 1; e--)
        {
            if (lexicon.Countries.TryFindName(text.Forms(first, e), out _))
            {
                return e;
            }
        }

        return best;
    }

    private static int TrimEnd(Sentence sentence, int first, int end)
    {
        while (end > first && (sentence[end - 1].Upos is Upos.Punct or Upos.Det or Upos.Adp || (Particles.Contains(sentence[end - 1].Lower) && !IsCapital(sentence[end - 1]))))
        {
            end--;
        }

        return end;
    }

    private bool HoldsName(SentenceText text, int first, int end)
    {
        var sentence = text.Sentence;
        for (var i = first; i < end; i++)
        {
            if (IsProper(sentence[i]))
            {
                return true;
            }
        }

        return lexicon.Countries.TryFindDemonym(text.Forms(first, end), out _)
            || lexicon.Peoples.Contains(text.Lower(first, end))
            || lexicon.Countries.TryFindName(text.Forms(first, end), out _)
            || lexicon.Actors.TryFind(text.Lower(first, end), out _)
            || lexicon.NameNouns.TryFindOrganisation(sentence[end - 1].Lower, out _)
            || lexicon.Agents.TryFind(text.Lower(first, end), out _, out _);
    }
}
