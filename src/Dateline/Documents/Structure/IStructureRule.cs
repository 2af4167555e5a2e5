namespace Dateline.Documents.Structure;

/// <summary>Finds one kind of thing that a report says about itself (dateline, credit, licence ...). Keeps no state and never throws for any text.</summary>
internal interface IStructureRule
{
    void Apply(ReportStructure structure);
}
