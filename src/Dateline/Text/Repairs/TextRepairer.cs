namespace Dateline.Text.Repairs;

/// <summary>Runs every repair over a raw text, in order.</summary>
public static class TextRepairer
{
    /// <summary>
    /// In this order because each builds on the former: broken characters are read right before anything is looked for in them, tags go before entities so that "&amp;lt;p&amp;gt;" stays text,
    /// invisible characters go before lines are measured, and lines are joined last.
    /// </summary>
    public static IReadOnlyList<ITextRepair> All { get; } =
    [
        new ControlCharacterRepair(),
        new MojibakeRepair(),
        new MarkupRepair(),
        new EntityRepair(),
        new InvisibleCharacterRepair(),
        new LineWrapRepair(),
    ];

    public static (ReadingText Reading, IReadOnlyList<Diagnostic> Diagnostics) Repair(RawText raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = new WorkingText(raw.Characters);
        var log = new RepairLog();
        foreach (var repair in All)
        {
            repair.Apply(text, log);
        }

        return (text.ToReadingText(), log.ToDiagnostics());
    }
}
