using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class FixedSequenceSelectorTest
{
    private static readonly LearnerState Learner = SelectorExamples.Learner("dcba", ["cb", "ba"], ('c', 1, 1));

    [Theory]
    [InlineData("", true, "bd")]
    [InlineData("", false, "bad")]
    [InlineData("dabz", true, "db")]
    [InlineData("dabz", false, "dab")]
    [InlineData("cz", true, "")]
    public void Chosen_AreTheNextThatAreNotMastered(string sequence, bool onlyReady, string expected) => Assert.Equal(
        expected,
        new FixedSequenceSelector(new FixedSequenceParameters
        {
            Sequence = sequence.Select(name => CompetencyId.From(name.ToString())).ToValueList(),
            OnlyReady = onlyReady,
        }).Chosen(Learner));

    [Fact]
    public void Order_WithACycle_HasItLast()
    {
        var learner = SelectorExamples.Learner("abcd", ["ab", "ba", "bc"]);

        Assert.Equal("dabc", new FixedSequenceSelector(new FixedSequenceParameters { OnlyReady = false }).Chosen(learner));
        Assert.Equal("d", new FixedSequenceSelector().Chosen(learner));
    }
}
