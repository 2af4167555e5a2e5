using System.Globalization;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>A number of people or things as the text gives it: "at least 12", "between 10 and 15", "two dozen", "hundreds of thousands".</summary>
/// <param name="High">Null where the text leaves it open.</param>
internal readonly record struct Quantity(int Low, int? High, int First, int End)
{
    private const int Largest = 1_000_000_000;

    private static readonly string[] Words =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, int> Multipliers = new(StringComparer.Ordinal)
    {
        ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1_000_000,
    };

    /// <summary>"Dozens" is at least two dozen, and so on: the customary reading of ACLED and UCDP coders, with an open end.</summary>
    private static readonly Dictionary<string, int> Vague = new(StringComparer.Ordinal)
    {
        ["several"] = 3, ["tens"] = 20, ["dozens"] = 24, ["scores"] = 40, ["hundreds"] = 200, ["thousands"] = 2000, ["millions"] = 2_000_000,
    };

    public static bool IsVague(string word) => Vague.ContainsKey(word);

    public static bool IsNumber(in Token token) => Value(token) is not null;

    /// <summary>The quantity that a number word belongs to, or null where the token is none.</summary>
    public static Quantity? At(Sentence sentence, int token)
    {
        if (!IsNumber(sentence[token]))
        {
            return null;
        }

        var (first, end) = Run(sentence, token);
        var (low, isOpen) = Product(sentence, first, end);
        int? high = isOpen ? null : low;
        if (Joint(sentence, end) && end + 1 < sentence.Count && IsNumber(sentence[end + 1]) && Run(sentence, end + 1) is var next && Product(sentence, next.First, next.End) is var upper && upper.Value > low)
        {
            (high, end) = (upper.IsOpen ? null : upper.Value, next.End);
        }
        else if (first >= 2 && Joint(sentence, first - 1) && IsNumber(sentence[first - 2]) && Run(sentence, first - 2) is var before && Product(sentence, before.First, before.End) is var lower && lower.Value < low)
        {
            (low, first) = (lower.Value, before.First);
        }

        return Bounded(sentence, new(low, high, first, end));
    }

    private static bool Joint(Sentence sentence, int token) => token > 0 && token < sentence.Count && sentence[token].Lower is "to" or "and" or "or" or "-" or "–";

    private static Quantity Bounded(Sentence sentence, Quantity plain)
    {
        var (low, high, first, end) = plain;
        string Back(int steps) => first >= steps ? sentence[first - steps].Lower : "";
        var (far, two, one) = (Back(3), Back(2), Back(1));
        if (one == "than" && far is "no" or "not" && two is "fewer" or "less")
        {
            return new(low, null, first - 3, end);
        }

        if (one == "than" && far is "no" or "not" && two == "more")
        {
            return new(0, high, first - 3, end);
        }

        switch (two + " " + one)
        {
            case "at least":
                return new(low, null, first - 2, end);
            case "more than" or "upwards of" or "well over":
                return new(one == "of" ? low : low + 1, null, first - 2, end);
            case "up to" or "at most" or "fewer than" or "less than" or "many as":
                return new(0, high, first - 2, end);
        }

        return one switch
        {
            "over" => new(low + 1, null, first - 1, end),
            "about" or "around" or "some" or "nearly" or "almost" or "between" or "approximately" or "roughly" or "a" or "an" => new(low, high, first - 1, end),
            _ => end + 1 < sentence.Count && sentence[end].Lower == "or" && sentence[end + 1].Lower == "more" ? new(low, null, first, end + 2) : plain,
        };
    }

    /// <summary>The number words in a row around one of them; "hundreds of thousands" is a row.</summary>
    private static (int First, int End) Run(Sentence sentence, int token)
    {
        var (first, end) = (token, token + 1);
        while (first > 0 && (IsNumber(sentence[first - 1]) || (first > 1 && sentence[first - 1].Lower == "of" && IsVague(sentence[first - 2].Lower) && IsVague(sentence[first].Lower))))
        {
            first--;
        }

        while (end < sentence.Count && (IsNumber(sentence[end]) || (end + 1 < sentence.Count && sentence[end].Lower == "of" && IsVague(sentence[end - 1].Lower) && IsVague(sentence[end + 1].Lower))))
        {
            end++;
        }

        return (first, end);
    }

    private static (int Value, bool IsOpen) Product(Sentence sentence, int first, int end)
    {
        var (product, isOpen) = (0.0, false);
        for (var i = first; i < end; i++)
        {
            var lower = sentence[i].Lower;
            isOpen |= IsVague(lower);
            if (Value(sentence[i]) is { } value)
            {
                var factor = Multipliers.TryGetValue(lower, out var unit) ? unit : lower == "thousands" && i > first ? 1000 : 0;
                product = factor > 0 && product > 0 ? product * factor : product + value;
            }
        }

        return ((int)Math.Min(Largest, Math.Round(product)), isOpen);
    }

    private static double? Value(in Token token)
    {
        var lower = token.Lower;
        if (char.IsAsciiDigit(lower[0]))
        {
            return double.TryParse(token.Form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : null;
        }

        if (Multipliers.TryGetValue(lower, out var unit) || Vague.TryGetValue(lower, out unit))
        {
            return unit;
        }

        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
        {
            return Array.IndexOf(Tens, lower[..hyphen]) is >= 0 and var ten && Array.IndexOf(Words, lower[(hyphen + 1)..]) is > 0 and < 10 and var digit ? ((ten + 2) * 10) + digit : null;
        }

        return Array.IndexOf(Words, lower) is >= 0 and var word ? word : Array.IndexOf(Tens, lower) is >= 0 and var round ? (round + 2) * 10 : null;
    }
}
