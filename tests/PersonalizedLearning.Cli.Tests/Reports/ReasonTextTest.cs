using System.Globalization;
using System.Text.RegularExpressions;
using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Tests.Reports;

public sealed partial class ReasonTextTest
{
    private static readonly DemoStories Stories = DemoStories.Tell();

    public static TheoryData<string, int> Steps()
    {
        var steps = new TheoryData<string, int>();
        foreach (var learner in Stories.Learners)
        {
            for (var place = 0; place < learner.Recommendations.Items.Count; place++)
            {
                steps.Add(learner.Name, place);
            }
        }

        return steps;
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Sentence_HoldsTheNumbersOfTheData_AndNoOthers(string name, int place)
    {
        var learner = Stories.Learners.Single(learner => learner.Name == name);
        var step = learner.Recommendations.Items[place];
        var weakest = step.Prerequisites.MinBy(before => before.Estimate);
        var waiting = step.Kind == RecommendationKind.Assess ? step.Unlocks - 1 : step.Unlocks;
        var expected = new List<int> { waiting, learner.State.Scope.OpenCount, NumberText.WholePercent(step.PredictedSuccess), NumberText.WholePercent(weakest.Estimate) };
        if (step.Kind == RecommendationKind.Assess)
        {
            expected.Add((int)learner.State.UnpractisedFor(learner.Map.Framework.IndexOf(step.Competency))!.Value.TotalDays);
        }

        var sentence = new ReasonText(learner.State, learner.Interests).Sentence(step);

        Assert.Equal(expected.Order(), Numbers().Matches(sentence).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).Order());
        Assert.Contains(learner.Map.Framework[learner.Map.Framework.IndexOf(weakest.Competency)].Label, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_OfBensFirstStep_ReadsWell()
    {
        var ben = Stories.Learners[1];

        Assert.Equal(
            "7 of the 9 open steps to your goals go through this one; what comes before it is mastered (Counting up unit fractions, 99 %); predicted success 43 %; speaks to your interest in games.",
            new ReasonText(ben.State, ben.Interests).Sentence(ben.Recommendations.Items[0]).Replace('\u00A0', ' '));
    }

    [Fact]
    public void Sentence_WithoutGoals_NamesWhatTheStepsLeadTo()
    {
        var ben = Stories.Learners[1];
        var state = LearnerState.From(ben.Map, Stories.Graph);
        var step = new Recommender().Recommend(state, top: 1).Items[0];

        Assert.Contains($"of the {state.Scope.OpenCount} open steps to the whole framework", new ReasonText(state, towards: "the whole framework").Sentence(step), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_OfALastStepWithNothingBefore_CountsNothing()
    {
        var ben = Stories.Learners[1];
        var state = LearnerState.From(ben.Map, Stories.Graph, [Stories.Framework.FindByCode("HM.1").Single().Id]);
        var step = Assert.Single(new Recommender().Recommend(state).Items);
        var sentence = new ReasonText(state).Sentence(step);

        Assert.Contains("the one open step to your goals", sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("nothing has to come before it", sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Sentence_OfATermOfYourOwn_NamesIt()
    {
        var ben = Stories.Learners[1];
        var step = ben.Recommendations.Items[0] with { Reasons = [new Reason("teacherChoice", 0.5, 1)] };

        Assert.Equal("TeacherChoice 50\u00A0%.", new ReasonText(ben.State).Sentence(step));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
