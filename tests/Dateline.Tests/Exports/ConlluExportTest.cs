using Dateline.Exports;
using Dateline.Syntax.Conllu;
using Xunit;

namespace Dateline.Tests.Exports;

public sealed class ConlluExportTest
{
    [Fact]
    public void Words_have_their_columns_and_their_place_in_the_raw_text()
    {
        var writer = new StringWriter();
        ConlluExport.WriteSentence(writer, Some.Sentence("Troops/NOUN/2/nsubj/troops left/VERB/0/root/leave/VBD", start: 5), "a-1");
        Assert.Equal("# sent_id = a-1\n# text = Troops left\n1\tTroops\ttroops\tNOUN\tNNS\t_\t2\tnsubj\t_\tstart=5|end=11\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tstart=12|end=16\n\n", writer.ToString());
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var sentences = Some.Sentences("Troops/NOUN/2/nsubj left/VERB/0/root", "They/PRON/2/nsubj won/VERB/0/root");
        var writer = new StringWriter();
        ConlluExport.Write(writer, Some.Document(sentences), sentences);
        var read = ConlluFile.Read(new StringReader(writer.ToString())).ToList();
        Assert.Equal(["Troops left", "They won"], read.Select(s => s.Text));
        Assert.Equal([0, 1], read.Select(s => s.Paragraph - read[0].Paragraph));
        Assert.Equal([1, -1], read[0].Tokens.Select(t => t.Head));
    }
}
