using System.Globalization;
using Dateline.Syntax;

namespace Dateline.Times;

/// <summary>A sentence as the rules read it: the possible meanings of its words, and the numbers in it. Indices beyond the sentence read as nothing.</summary>
internal sealed class TimeScan
{
    private readonly TimeWord[] _words;

    public TimeScan(TimeLexicon lexicon, Sentence sentence, TimeContext context)
    {
        Lexicon = lexicon;
        Sentence = sentence;
        Context = context;
        _words = new TimeWord[sentence.Count];
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = lexicon.Word(sentence[i].Lower);
        }
    }

    public TimeLexicon Lexicon { get; }

    public Sentence Sentence { get; }

    public TimeContext Context { get; }

    /// <summary>The match before the one that is looked for, in the same sentence.</summary>
    public TimeMatch? Previous { get; set; }

    public int Count => Sentence.Count;

    public TimeWord this[int index] => index >= 0 && index < _words.Length ? _words[index] : TimeWord.None;

    public string Lower(int index) => index >= 0 && index < Sentence.Count ? Sentence[index].Lower : "";

    public string Form(int index) => index >= 0 && index < Sentence.Count ? Sentence[index].Form : "";

    public bool Is(int index, string word) => Lower(index) == word;

    public bool IsCapitalised(int index) => Form(index) is { Length: > 0 } form && char.IsUpper(form[0]);

    public bool IsDash(int index) => Lower(index) is "-" or "–" or "—" or "‐" or "‑";

    /// <summary>A month's name, not the verb or modal written like it.</summary>
    public int Month(int index)
    {
        var month = this[index].Month;
        return month == 0 || !IsCapitalised(index) ? 0
            : Sentence[index].Upos is Upos.Aux or Upos.Verb && Lower(index) is "may" or "march" ? 0
            : month;
    }

    public int Weekday(int index) => IsCapitalised(index) ? this[index].Weekday : 0;

    /// <summary>1 to 31, written in digits with or without an ending ("3", "3rd"), or −1.</summary>
    public int DayOfMonth(int index, out bool isOrdinal)
    {
        var lower = Lower(index);
        var digits = lower.AsSpan().TrimEnd("stndrh");
        isOrdinal = digits.Length < lower.Length && lower.Length - digits.Length == 2;
        return (isOrdinal || digits.Length == lower.Length) && digits.Length is 1 or 2 && TryDigits(digits, out var day) && day is >= 1 and <= 31 ? day : -1;
    }

    public int DayOfMonth(int index) => DayOfMonth(index, out _);

    /// <summary>A year of four digits, or 0.</summary>
    public int Year(int index) => Lower(index) is { Length: 4 } lower && TryDigits(lower, out var year) && year is >= 1000 and <= 2999 ? year : 0;

    /// <summary>"1st", "20th", "twentieth", or 0.</summary>
    public int Ordinal(int index)
    {
        if (this[index].Ordinal is { } named)
        {
            return named;
        }

        var lower = Lower(index);
        return lower.Length > 2 && lower[^2..] is "st" or "nd" or "rd" or "th" && TryDigits(lower.AsSpan(0, lower.Length - 2), out var number) ? number : 0;
    }

    /// <summary>−1 where the clause around the token speaks of the past, 1 where of what is ahead, 0 where no verb tells.</summary>
    public int Direction(int index) => TenseDirection.Of(Sentence, index);

    public static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>
    /// An amount: "3", "twenty-five", "two and a half", "a", "several", "a few", "a couple of". The text is what TIMEX3 writes, "X" for what is not told.
    /// </summary>
    /// <param name="end">One past its last token.</param>
    /// <param name="whole">The amount as a whole number, or null.</param>
    public string? Amount(int at, out int end, out int? whole)
    {
        (end, whole) = (at, null);
        var skipped = Lower(at) is "the" ? at + 1 : at;
        if (this[skipped].IsVague || (Lower(skipped) is "couple" && Is(skipped + 1, "of")))
        {
            end = Lower(skipped) is "couple" ? skipped + 2 : skipped + 1;
            return "X";
        }

        if (Lower(at) is "a" or "an")
        {
            if (Lower(at + 1) is "few" or "couple")
            {
                end = at + (Is(at + 2, "of") ? 3 : 2);
                return "X";
            }

            (end, whole) = (at + 1, 1);
            return "1";
        }

        if (Is(at, "half") && Lower(at + 1) is "a" or "an")
        {
            end = at + 2;
            return "0.5";
        }

        return Cardinal(at, out end, out whole);
    }

    private string? Cardinal(int at, out int end, out int? whole)
    {
        (end, whole) = (at, null);
        var lower = Lower(at);
        if (lower.Length > 0 && char.IsAsciiDigit(lower[0]))
        {
            var plain = lower.Replace(",", "", StringComparison.Ordinal);
            if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) || plain.Length > 7)
            {
                return null;
            }

            end = at + 1;
            whole = TryDigits(plain, out var digits) ? digits : null;
            return Half(plain, ref end, ref whole);
        }

        if (this[at].Number is not { } number)
        {
            return null;
        }

        end = at + 1;
        if (number is >= 20 and < 100)
        {
            var next = IsDash(end) ? end + 1 : end;
            if (this[next].Number is { } unit and > 0 and < 10)
            {
                (number, end) = (number + unit, next + 1);
            }
        }
        else if (number < 20 && this[end].Number is { } scale and >= 100)
        {
            (number, end) = (number * scale, end + 1);
        }

        whole = number;
        return Half(number.ToString(CultureInfo.InvariantCulture), ref end, ref whole);
    }

    private string Half(string amount, ref int end, ref int? whole)
    {
        if (Is(end, "and") && Is(end + 1, "a") && Is(end + 2, "half"))
        {
            (end, whole) = (end + 3, null);
            return amount + ".5";
        }

        return amount;
    }
}
