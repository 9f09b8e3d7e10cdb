using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

/// <summary>What other implementations of selectors get wrong, each shown not to be so here.</summary>
[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class FaultsOfPeerSelectorsTest
{
    // OATutor until 1.6 (2024): a learner could never master out of a lesson of several skills, as only the product over all of them counts against the threshold.
    [Fact]
    public void LowestMastery_LetsALearnerMasterOutOfALessonOfManySkills()
    {
        const string skills = "abcdefghij";
        const double each = 0.97;
        var (selector, threshold) = (new LowestMasterySelector(), new LowestMasteryParameters().Threshold);
        var nearly = SelectorExamples.Learner(skills, [], [.. skills.Select(name => (name, name == 'j' ? 0.5 : each, 1.0))]);
        var done = SelectorExamples.Learner(skills, [], [.. skills.Select(name => (name, each, 1.0))]);

        Assert.True(Math.Pow(each, skills.Length) < threshold && each >= threshold);
        Assert.Equal("j", selector.Chosen(nearly, SelectorExamples.Catalog(nearly, skills)));
        Assert.Equal("", selector.Chosen(done, SelectorExamples.Catalog(done, skills)));
        Assert.Equal("goals-reached", Assert.Single(selector.Recommend(new RecommendationRequest { Learner = done, Catalog = SelectorExamples.Catalog(done, skills) }).Diagnostics).Code);
    }

    // ALOSI stacks its scores as readiness, remediation, continuity, difficulty and its weights with the last two the other way round.
    [Fact]
    public void Weighted_DoesNotSwapTheWeightsOfContinuityAndDifficulty()
    {
        var learner = SelectorExamples.Learner("abc", [], ('c', 0.5, 1), ('a', 0.2, 2));
        var catalog = SelectorExamples.Catalog(learner, "a", "b", "ab");
        var none = new WeightedParameters { Readiness = 0, Remediation = 0, Continuity = 0, Difficulty = 0 };

        AssertReasons(none with { Continuity = 3 }, reasons => reasons["continuity"] >= 0 && reasons["difficulty"] == 0);
        AssertReasons(none with { Difficulty = 3 }, reasons => reasons["difficulty"] <= 0 && reasons["continuity"] == 0);

        void AssertReasons(WeightedParameters settings, Predicate<Dictionary<string, double>> holds)
        {
            var items = new WeightedSelector(settings).Recommend(new RecommendationRequest { Learner = learner, Catalog = catalog }).Items;
            Assert.NotEmpty(items);
            Assert.Contains(items, item => item.Score != 0);
            Assert.All(items, item => Assert.True(holds(item.Reasons.ToDictionary(reason => reason.Term, reason => reason.Contribution))));
        }
    }

    // ALOSI's estimate stays NaN where guess or slip is not known, and so does every score that rests on it.
    [Property]
    public void Weighted_OfAnyProbabilities_IsNeverNaN(byte mastery, byte guess, byte slip, byte difficulty, byte weight)
    {
        const double most = byte.MaxValue;
        var settings = new WeightedParameters { MasteredFrom = 20, Forgiveness = weight % 3 };
        var relevance = LogOdds.Relevance(guess / most, slip / most);
        var rows = new RelevanceRows([0, 2, 2], [0, 1], [relevance, relevance], [LogOdds.Of(difficulty / most), 0]);
        foreach (var known in (double[])[mastery / most, 0, 1])
        {
            var learner = new WeightedLearner(settings, [known, 1 - known], [(0, 1, weight / most)], [relevance, 0]);

            Assert.All([0, 1], item => Assert.True(double.IsFinite(rows.Score(item, learner, settings.MasteredFrom).Total(settings))));
            Assert.InRange(rows.Best(learner, settings), 0, 1);
            Assert.InRange(WeightedMastery.After(known, difficulty / most, guess / most, slip / most, weight / most), 0, 1);
        }
    }
}
