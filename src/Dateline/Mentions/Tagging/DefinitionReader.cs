using Dateline.Syntax;

namespace Dateline.Mentions.Tagging;

/// <summary>Reads beside a run of capitalised words what the text says it is or does: "Tass, a Russian news agency", "Gao is a town", "Cary opened its doors".</summary>
internal static class DefinitionReader
{
    private const int LongestBracket = 12;
    private const int LongestPhrase = 8;
    private const int FarthestVerb = 5;

    /// <summary>The noun that heads what the run is said to be; null where the text does not say.</summary>
    public static WordForm? Noun(WorkingSentence words, int last)
    {
        var start = ArticleAfter(words, AfterBracket(words, last + 1));
        if (start < 0)
        {
            return null;
        }

        WordForm? noun = null;
        for (var i = start; i < Math.Min(words.Count, start + LongestPhrase); i++)
        {
            if (words.Xpos[i] is Xpos.NN or Xpos.NNS)
            {
                noun = words.Forms[i];
            }
            else if (words.Xpos[i] is not (Xpos.JJ or Xpos.JJS or Xpos.NNP or Xpos.NNPS or Xpos.VBN or Xpos.VBG or Xpos.CD or Xpos.POS or Xpos.HYPH or Xpos.RB))
            {
                break;
            }
        }

        return noun;
    }

    /// <summary>The first verb after the run, without a mark between; null where none is near.</summary>
    public static WordForm? Verb(WorkingSentence words, int last)
    {
        var first = AfterBracket(words, last + 1);
        for (var i = first; i < Math.Min(words.Count, first + FarthestVerb); i++)
        {
            if (words.Upos[i] is Upos.Verb)
            {
                return words.Forms[i];
            }

            if (words.Upos[i] is Upos.Punct)
            {
                return null;
            }
        }

        return null;
    }

    private static int AfterBracket(WorkingSentence words, int i)
    {
        if (words.Form(i).Lower is "(")
        {
            for (var j = i + 1; j < Math.Min(words.Count, i + LongestBracket); j++)
            {
                if (words.Forms[j].Lower is ")")
                {
                    return j + 1;
                }
            }
        }

        return i;
    }

    // Where the noun phrase goes on after its article; −1 where none stands here.
    private static int ArticleAfter(WorkingSentence words, int i)
    {
        var isCopula = words.Form(i).Lower is "is" or "was" or "are" or "were" or "became" or "remains";
        if (!isCopula && words.Form(i).Lower is not ",")
        {
            return -1;
        }

        i++;
        while (isCopula && (uint)i < (uint)words.Count && words.Upos[i] is Upos.Adv)
        {
            i++;
        }

        if (words.Form(i).Lower is "one" && words.Form(i + 1).Lower is "of")
        {
            i += 2;
        }

        return words.Form(i).Lower is "a" or "an" or "the" or "its" or "their" ? i + 1 : -1;
    }
}
