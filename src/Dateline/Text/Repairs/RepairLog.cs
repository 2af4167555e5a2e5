using System.Globalization;

namespace Dateline.Text.Repairs;

/// <summary>Collects the diagnostics of the repairs of one text; a repair that fires very often is listed a number of times and then counted.</summary>
public sealed class RepairLog
{
    /// <summary>Places listed one by one for each code; a text with thousands of the same damage should not get a record of thousands of lines.</summary>
    public const int ListedPerCode = 20;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(string Code, int Count)> _counts = [];

    public void Note(string code, TextSpan raw, string message)
    {
        var index = _counts.FindIndex(c => c.Code == code);
        if (index < 0)
        {
            _counts.Add((code, 1));
            _diagnostics.Add(new(code, raw, message));
            return;
        }

        _counts[index] = (code, _counts[index].Count + 1);
        if (_counts[index].Count <= ListedPerCode)
        {
            _diagnostics.Add(new(code, raw, message));
        }
    }

    /// <summary>In the order of the repairs, then of the text.</summary>
    public IReadOnlyList<Diagnostic> ToDiagnostics() =>
    [
        .. _diagnostics,
        .. _counts.Where(c => c.Count > ListedPerCode)
            .Select(c => new Diagnostic(c.Code, null, string.Create(CultureInfo.InvariantCulture, $"{c.Count - ListedPerCode} more of the same in this document."))),
    ];
}
