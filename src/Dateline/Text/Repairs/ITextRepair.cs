namespace Dateline.Text.Repairs;

/// <summary>One kind of damage that is undone before the text is read. An implementation never throws for any text and keeps no state.</summary>
public interface ITextRepair
{
    /// <summary>The code of its diagnostics.</summary>
    string Code { get; }

    /// <summary>Rewrites the text where it finds the damage, noting each place; leaves it alone otherwise.</summary>
    void Apply(WorkingText text, RepairLog log);
}
