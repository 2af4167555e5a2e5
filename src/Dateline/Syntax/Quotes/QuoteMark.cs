namespace Dateline.Syntax.Quotes;

/// <summary>The kinds of quotation marks by their form; straight ones say nothing of their side.</summary>
internal enum QuoteMark : byte
{
    None,
    StraightDouble,
    OpenDouble,
    CloseDouble,
    StraightSingle,
    OpenSingle,
    CloseSingle,
    OpenAngle,
    CloseAngle,
}

internal static class QuoteMarks
{
    public static QuoteMark Of(in Token token)
    {
        var form = token.Form;
        if (form.Length > 3)
        {
            return QuoteMark.None;
        }

        return form switch
        {
            "\"" or "\"\"" or "\"\"\"" or "''" => QuoteMark.StraightDouble,
            "“" or "„" or "``" or "““" => QuoteMark.OpenDouble,
            "”" or "””" or "’’" => QuoteMark.CloseDouble,
            "'" or "`" => QuoteMark.StraightSingle,
            "‘" => QuoteMark.OpenSingle,
            "’" => QuoteMark.CloseSingle,
            "«" => QuoteMark.OpenAngle,
            "»" => QuoteMark.CloseAngle,
            _ => QuoteMark.None,
        };
    }

    public static bool IsSingle(this QuoteMark mark) => mark is QuoteMark.StraightSingle or QuoteMark.OpenSingle or QuoteMark.CloseSingle;
}
