using Dateline.Events.Ontologies;
using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Events.Ontologies;

public sealed class TriggerTablesTest
{
    [Fact]
    public void Every_line_of_the_shipped_ontology_names_a_type_a_mode_and_a_frame_that_are_there()
    {
        var ontology = Ontology.Load(DataFolder.BesideProgram(), "plover");

        Assert.Equal(16, ontology.Types.Count);
        Assert.True(ontology.Triggers.Count > 3000, $"{ontology.Triggers.Count} words and phrases");
    }

    [Fact]
    public void A_condition_may_be_negated_and_list_words()
    {
        var condition = TriggerCondition.Parse("!obj:deal|pact");

        Assert.True(condition.IsNegated);
        Assert.Equal("obj", condition.Slot);
        Assert.Equal(["deal", "pact"], condition.Words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_condition_may_name_a_class() => Assert.Equal("armed", TriggerCondition.Parse("subj@armed").Class);
}
