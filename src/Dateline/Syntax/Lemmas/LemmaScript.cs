namespace Dateline.Syntax.Lemmas;

/// <summary>How a lemma is made of a form: in lower case or as written, the last letters cut, others put on.</summary>
/// <param name="Whole">The lemma itself, for forms that share nothing with it ("better": good); null otherwise.</param>
internal sealed record LemmaScript(bool KeepsCase, int Cut, string Added, string? Whole)
{
    public static LemmaScript Between(WordForm form, string lemma)
    {
        var keeps = lemma.Length > 0 && form.StartsUpper && char.IsUpper(lemma[0]);
        var written = keeps ? form.Text : form.Lower;
        var same = written.AsSpan().CommonPrefixLength(lemma);
        return same == 0 && written.Length > 1 ? new(keeps, 0, "", lemma) : new(keeps, written.Length - same, lemma[same..], null);
    }

    public string Apply(WordForm form)
    {
        if (Whole is not null)
        {
            return Whole;
        }

        var written = KeepsCase ? form.Text : form.Lower;
        return Cut == 0 && Added.Length == 0 ? written : string.Concat(written.AsSpan(0, Math.Max(0, written.Length - Cut)), Added);
    }

    public override string ToString() => $"{(KeepsCase ? 'K' : 'L')}\t{Cut}\t{Added}\t{Whole}";

    public static LemmaScript Parse(string line)
    {
        var columns = line.Split('\t');
        return new(columns[0] == "K", int.Parse(columns[1], System.Globalization.CultureInfo.InvariantCulture), columns[2], columns[3].Length == 0 ? null : columns[3]);
    }
}
