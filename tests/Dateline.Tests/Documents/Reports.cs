using Dateline.Documents;
using Dateline.Lexicons;

namespace Dateline.Tests.Documents;

/// <summary>Prepares hand-written reports with the media table of the repository.</summary>
internal static class Reports
{
    private static readonly DocumentPreparer Preparer = DocumentPreparer.Load(DataFolder.BesideProgram());

    public static Document Prepare(string text) => Preparer.Prepare(new("report", text));

    public static Document Prepare(RawReport report) => Preparer.Prepare(report);

    public static string FurnitureOf(Document document) => string.Join("|", document.Furniture.Select(span => document.Raw.Slice(span)));
}
