namespace Dateline.Syntax.Lemmas;

/// <summary>Looks lemmas up and keeps the latest ones, so that a word in one use is looked up once and its lemma usually is one object.</summary>
internal sealed class Lemmatizer
{
    private const int Slots = 1 << 14;
    private readonly Entry?[] _latest = new Entry?[Slots];
    private readonly LemmaTable _table;

    public Lemmatizer(LemmaTable table) => _table = table;

    public string Lemma(WordForm form, Upos upos, Xpos xpos)
    {
        var key = ((ulong)upos * 64) + (ulong)xpos;
        ref var slot = ref _latest[((form.Full + (key * 0x9E3779B97F4A7C15UL)) * 0xD6E8FEB86659FD93UL) >> 50];
        var entry = Volatile.Read(ref slot);
        if (entry is not null && entry.Upos == upos && entry.Xpos == xpos && entry.Form == form.Text)
        {
            return entry.Lemma;
        }

        var lemma = _table.Lemma(form, upos, xpos);
        if (form.Text.Length <= FormPool.LongestKept)
        {
            Volatile.Write(ref slot, new(form.Text, upos, xpos, lemma));
        }

        return lemma;
    }

    private sealed record Entry(string Form, Upos Upos, Xpos Xpos, string Lemma);
}
