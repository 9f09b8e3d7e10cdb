using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class KnowledgeAssessmentSelectorTest
{
    private static readonly KnowledgeAssessmentParameters Exact = new() { MaxQuestions = 100, CertainFrom = 0.95, KnownFrom = 1, UnknownTo = 0 };

    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
    public void Select_AsksWhatTheAssessmentAsks_AndThenTheFringeOfTheLikeliest(AcyclicFramework framework, int state)
    {
        var learner = KnowledgeExamples.Learner(framework.Parts.Build().Framework);
        var structure = KnowledgeStructure.FromPrerequisites(learner.Graph);
        var known = structure.States[(state & int.MaxValue) % structure.States.Count];
        var assessment = new KnowledgeAssessment(structure, Exact);
        var selector = new KnowledgeAssessmentSelector(Exact);
        var request = new RecommendationRequest { Learner = learner, Top = 100 };
        while (!assessment.IsFinished)
        {
            var asked = selector.Recommend(request).Items;
            var item = assessment.NextQuestion();

            Assert.Equal(structure.Items[item], asked[0].Competency);
            Assert.Equal(structure.Items.Order(), asked.Select(one => one.Competency).Order());
            Assert.All(asked, one => Assert.Equal(RecommendationKind.Assess, one.Kind));

            assessment.Update(item, known.Contains(item));
            learner.Practice.Add(new PractisedAnswer(learner.Graph.Framework.IndexOf(structure.Items[item]), known.Contains(item) ? 1 : 0));
        }

        var found = selector.Recommend(request);
        Assert.Equal(known, assessment.MostLikely);
        Assert.Equal(structure.ItemsOf(structure.OuterFringe(known)), found.Items.Select(one => one.Competency).Order());
        Assert.All(found.Items, one => Assert.Equal(RecommendationKind.Learn, one.Kind));
        Assert.DoesNotContain(found.Diagnostics, one => one.Code == "partly-assessed");
    }

    // Wild frameworks, evidence of all kinds, constraints and catalogs.
    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 150)]
    public void Select_OfAnything_StaysInTheScope(LearningCase item)
    {
        var situation = item.Prepare();
        var request = new RecommendationRequest { Learner = situation.Learner, Catalog = situation.Catalog, Top = 100, Filters = [new MinutesFilter(30)] };

        var found = new KnowledgeAssessmentSelector().Recommend(request).Items;

        Assert.All(found, one => Assert.True(situation.Learner.Scope.Contains(situation.Framework.IndexOf(one.Competency))));
        Assert.All(found, one => Assert.True(one.Experience is null or { Minutes: <= 30 }));
        Assert.Equal(found.Count, found.Select(one => one.Competency).Distinct().Count());
        Assert.Equal(found.OrderByDescending(one => one.Score).ThenBy(one => one.Competency), found);
        Assert.All(found.Where(one => one.Kind != RecommendationKind.Assess), one => Assert.False(situation.Learner.Frontier.IsMastered(situation.Framework.IndexOf(one.Competency))));
    }

    [Fact]
    public void Select_OfALargeScope_AsksAboutAPart()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(index => FormattableString.Invariant($"c{index:000}"))];
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework([.. names.Index().Select(pair => pair.Index < 10 ? pair.Item : $"{names[pair.Index - 10]}<{pair.Item}")]));
        var selector = new KnowledgeAssessmentSelector(new KnowledgeAssessmentParameters { MaxQuestions = 30, CertainFrom = 1 });
        var request = new RecommendationRequest { Learner = learner, Top = 300 };

        // Knows the first 100: ten chains to half of their length.
        var questions = 0;
        var found = selector.Recommend(request);
        for (; found.Items[0].Kind == RecommendationKind.Assess; found = selector.Recommend(request))
        {
            var asked = found.Items[0].Competency;
            learner.Practice.Add(new PractisedAnswer(learner.Graph.Framework.IndexOf(asked), string.CompareOrdinal(asked.Value, "c100") < 0 ? 1 : 0));
            questions++;
        }

        Assert.Equal("partly-assessed", found.Diagnostics.Single().Code);
        Assert.Contains("The 200 competencies", found.Diagnostics.Single().Message, StringComparison.Ordinal);
        Assert.InRange(questions, 5, 30);
        Assert.Equal(10, found.Items.Count);
        Assert.All(found.Items, one => Assert.True(string.CompareOrdinal(one.Competency.Value, "c100") <= 9, one.Competency.Value));
    }

    [Fact]
    public void Select_WhatIsMasteredByOtherEvidence_CountsAsKnown()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "a<b", "b<c"), ("b", true), ("a", false), ("a", false), ("a", false));
        var selector = new KnowledgeAssessmentSelector(new KnowledgeAssessmentParameters { MaxQuestions = 4 });

        // Most likely nothing is known but b, which is mastered.
        Assert.Equal(["a", "c"], selector.Recommend(new RecommendationRequest { Learner = learner }).Items.Select(one => one.Competency.Value));
    }

    [Fact]
    public void Select_AllocatesNothing()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "a<b", "c"));
        var request = new RecommendationRequest { Learner = learner };
        var (asking, done) = (new KnowledgeAssessmentSelector(), new KnowledgeAssessmentSelector(new KnowledgeAssessmentParameters { CertainFrom = 0.01 }));
        var ranked = new RankedCandidate[3];

        Allocations.AssertNone(() =>
        {
            asking.Select(request, ranked);
            done.Select(request, ranked);
        });
    }

    [Theory]
    [InlineData(63)]
    [InlineData(1048577)]
    public void MaxStates_OutsideItsRange_IsRefused(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeAssessmentParameters { MaxStates = value });
}
