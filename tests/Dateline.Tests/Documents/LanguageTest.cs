using Dateline.Documents;
using Xunit;

namespace Dateline.Tests.Documents;

public sealed class LanguageTest
{
    private const string English = "Fighters left the northern districts of the town on Tuesday, a military spokesman said, after they had been shelled for three days. He told reporters that the army was in control of the bridge and of the mill.";
    private const string French = "Les combattants ont quitté mardi les quartiers nord de la ville, a déclaré un porte-parole de l'armée, après trois jours de bombardements. Il a dit aux journalistes que les troupes étaient dans le centre et que le pont était pris.";

    [Theory]
    [InlineData(English, null, "en", "")]
    [InlineData(English, "en-GB", "en", "")]
    [InlineData(English, "English", "en", "")]
    [InlineData(English, "fa", "en", "language-mismatch")]
    [InlineData(French, null, "fr", "language-not-coded")]
    [InlineData(French, "fr-FR", "fr", "language-not-coded")]
    [InlineData(French, "en", "fr", "language-not-coded")]
    [InlineData("غادر المقاتلون الأحياء الشمالية من البلدة يوم الثلاثاء، بحسب متحدث عسكري، بعد ثلاثة أيام من القصف.", null, "ar", "language-not-coded")]
    [InlineData("Боевики покинули северные районы города во вторник, сообщил представитель военных.", null, "ru", "language-not-coded")]
    [InlineData("Army leaves town.", null, "en", "")]
    [InlineData("Army leaves town.", "de", "de", "language-not-coded")]
    public void Only_English_is_coded(string text, string? stated, string language, string code)
    {
        var document = Reports.Prepare(new RawReport("report", text) { Language = stated });

        Assert.Equal(language, document.Language);
        Assert.Equal(code, string.Join(',', document.Diagnostics.Select(d => d.Code)));
    }
}
