using Dateline.Lexicons;
using Dateline.Mentions.Tagging;
using Dateline.Syntax;
using Xunit;

namespace Dateline.Tests.Mentions.Tagging;

public sealed class NameSequenceTest
{
    private static readonly FormPool Pool = new(WordClusters.None);

    [Fact]
    public void Only_capitals_figures_with_letters_and_their_neighbours_can_be_names()
    {
        var sequence = Sequence("they heard of 6PR and went home in May");

        Assert.Equal([false, false, true, true, true, false, false, true, true], Enumerable.Range(0, 9).Select(sequence.IsOpen));
    }

    [Fact]
    public void A_run_of_capitals_goes_on_over_a_hyphen_and_of()
    {
        var sequence = Sequence("the Bank of Al - Bab closed");

        Assert.Equal((1, 5), sequence.Run(3));
        Assert.Equal((1, 5), sequence.Run(1));
    }

    [Fact]
    public void A_word_of_a_listed_phrase_knows_its_place_in_it()
    {
        var sequence = Sequence("in New York City now");
        sequence.Mark(1, 4, NameList.LargePlace);

        Assert.True(sequence.IsIn(2, NameList.LargePlace));
        Assert.False(sequence.IsIn(2, NameList.SmallPlace));
        Assert.NotEqual(sequence.Lists(1), sequence.Lists(2));
        Assert.NotEqual(sequence.Lists(2), sequence.Lists(3));
        Assert.Equal(0UL, sequence.Lists(4));
    }

    [Theory]
    [InlineData("Tass/NNP ,/, a/DT Russian/JJ news/NN agency/NN ,/, said/VBD", "agency", null)]
    [InlineData("Gao/NNP (/( pop./NN 9/CD )/) is/VBZ a/DT town/NN in/IN Mali/NNP", "town", null)]
    [InlineData("Gao/NNP is/VBZ one/CD of/IN the/DT towns/NNS", "towns", null)]
    [InlineData("Petrov/NNP has/VBZ resigned/VBN", null, "resigned")]
    public void What_a_name_is_said_to_be_or_do_is_read(string tagged, string? noun, string? verb)
    {
        var definition = Sequence(tagged).Definitions[0];

        Assert.Equal(noun, definition.Noun?.Text);
        Assert.Equal(verb, noun is null ? definition.Verb?.Text : null);
    }

    [Fact]
    public void A_sentence_is_told_what_the_others_show_and_not_what_it_shows_itself()
    {
        NameSequence[] document = [Sequence("George Hauser worked"), Sequence("then Hauser said so")];
        document[0].Mark(0, 1, NameList.GivenName);
        new DocumentNames().Tell(document);

        Assert.True(document[1].Elsewhere[1].Signs.HasFlag(NameSigns.EndsPerson));
        Assert.Equal("George", document[1].Elsewhere[1].Head?.Text);
        Assert.Equal(NameSigns.Capitalised | NameSigns.Speaks, document[0].Elsewhere[1].Signs);
        Assert.Null(document[0].Elsewhere[1].Head);
    }

    [Fact]
    public void Initials_are_told_what_they_stand_for()
    {
        NameSequence[] document = [Sequence("the Free Farmers Party lost"), Sequence("the FFP lost")];
        new DocumentNames().Tell(document);

        Assert.Equal("Party", document[1].Elsewhere[1].Tail?.Text);
    }

    [Fact]
    public void The_second_reading_is_told_how_the_others_were_labelled()
    {
        NameSequence[] document = [Sequence("at Reading today"), Sequence("the Reading train"), Sequence("it rained")];
        int[][] labels = [[0, 5, 0], [0, 0, 0], [0, 0]];
        var told = new DocumentLabels();
        told.Gather(document, labels);

        Assert.True(told.Tell(document[1], labels[1]));
        Assert.True(told.Tell(document[0], labels[0]));
        Assert.False(told.Tell(document[2], labels[2]));
        Assert.NotEqual(document[0].Told[1], document[1].Told[1]);
        Assert.NotEqual(0, document[1].Told[1]);
    }

    internal static NameSequence Sequence(string text)
    {
        var words = text.Split(' ');
        var working = new WorkingSentence();
        working.Reset(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var parts = words[i].Split('/');
            working.Forms[i] = Pool.Get(parts[0]);
            if (parts.Length > 1 && XposNames.TryParse(parts[1], out var tag))
            {
                working.Xpos[i] = tag;
                working.Upos[i] = parts[1] switch { "VBD" or "VBN" or "VBZ" when parts[0] is not ("is" or "has") => Upos.Verb, "," => Upos.Punct, _ => Upos.X };
            }
        }

        return new(working);
    }
}
