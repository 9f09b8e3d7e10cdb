using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Grouping;

public sealed class GowerDistanceTest
{
    private static readonly FeatureSet All = new() { Mastery = 1, Readiness = 2, Pace = 1, Categories = 0.5 };

    [Property(MaxTest = 100)]
    public Property Between_AnyTwo_IsSymmetric_AndFromZeroToOne() => Prop.ForAll(GroupingGenerators.Problems.ToArbitrary(), problem =>
    {
        var distance = new GowerDistance(new GroupingTerms(problem), All);
        for (var first = 0; first < problem.Learners.Count; first++)
        {
            for (var second = 0; second < problem.Learners.Count; second++)
            {
                Assert.InRange(distance.Between(first, second), 0, 1);
                Assert.Equal(distance.Between(second, first), distance.Between(first, second));
            }

            Assert.True(distance.Between(first, first) is 0 or GowerDistance.Unknown);
        }
    });

    [Fact]
    public void Between_WeighsFeatures_AndLeavesOutWhatIsMissing()
    {
        var distance = Of(
            new(Learner(0)) { Readiness = 10, Pace = 1, Categories = [new("home", "en")] },
            new(Learner(1)) { Readiness = 20, Pace = 3, Categories = [new("home", "es")] },
            new(Learner(2)) { Readiness = 15 },
            new(Learner(3)));

        Assert.Equal(1, distance.Between(0, 1));
        Assert.Equal(0.5, distance.Between(0, 2));
        Assert.Equal(GowerDistance.Unknown, distance.Between(2, 3));
    }

    [Fact]
    public void Between_NumberThatAllShare_IsZero() => Assert.Equal(0, Of(new(Learner(0)) { Pace = 2 }, new(Learner(1)) { Pace = 2 }).Between(0, 1));

    [Fact]
    public void Between_ManyCompetencies_WeighTogetherAsOneFeature()
    {
        MasteryShare[] none = [new(CompetencyId.From("a"), 0), new(CompetencyId.From("b"), 0)];
        MasteryShare[] all = [new(CompetencyId.From("a"), 1), new(CompetencyId.From("b"), 1)];
        var distance = Of(new(Learner(0)) { Mastery = [.. none], Pace = 1 }, new(Learner(1)) { Mastery = [.. all], Pace = 1 }, new(Learner(2)) { Pace = 2 });

        Assert.Equal(0.5, distance.Between(0, 1));
    }

    private static LearnerId Learner(int number) => EnvironmentGenerators.Learner(number);

    private static GowerDistance Of(params LearnerFeatures[] features) =>
        new(new GroupingTerms(new GroupingProblem { Learners = [.. features.Select(item => item.Learner)], Sizes = GroupSizes.Equal(1), Features = [.. features] }), All);
}
