using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class KnowledgeAssessmentTest
{
    private static readonly KnowledgeStructure Chain = KnowledgeStructureTest.Structure("a", "a<b", "b<c");

    private static Gen<KnowledgeUpdate> Updates => Gen.OneOf(
        from wrong in Gen.Elements(1, 2.5, 1e6)
        from right in Gen.Elements(1, 4, 1e6)
        select (KnowledgeUpdate)new MultiplicativeUpdate { Wrong = wrong, Right = right },
        from careless in Gen.Elements(0, 0.1, 0.45)
        from lucky in Gen.Elements(0, 0.2, 0.45)
        select (KnowledgeUpdate)new BayesianUpdate { CarelessError = careless, LuckyGuess = lucky });

    private static Gen<(KnowledgeAssessment Assessment, ValueList<(int Item, bool IsCorrect)> Answers)> Cases =>
        from structure in KnowledgeGenerators.Structures
        from update in Updates
        from answers in (
            from item in Gen.Choose(0, Math.Max(structure.Items.Count - 1, 0))
            from correct in Gen.Elements(true, false)
            select (item, correct)).Between(0, structure.Items.Count == 0 ? 0 : 40)
        select (new KnowledgeAssessment(structure, new KnowledgeAssessmentParameters { Update = update }), answers);

    [Property(MaxTest = 300)]
    public Property Update_OfAnyAnswers_KeepsProbabilities() => Prop.ForAll(Arb.From(Cases), item =>
    {
        foreach (var (index, (question, isCorrect)) in item.Answers.Index())
        {
            var before = item.Assessment.Probabilities.ToArray();
            item.Assessment.Update(question, isCorrect);

            Assert.Equal(index + 1, item.Assessment.Questions);
            Assert.Equal(1, item.Assessment.Probabilities.ToArray().Sum(), 1e-12);
            Assert.All(item.Assessment.Probabilities.ToArray(), probability => Assert.InRange(probability, 0, 1 + 1e-12));
            AssertAgrees(item.Assessment, question, isCorrect, before);
        }
    });

    [Property(MaxTest = 300)]
    public Property NextQuestion_IsNearestToAHalf() => Prop.ForAll(Arb.From(Cases), item =>
    {
        foreach (var (question, isCorrect) in item.Answers)
        {
            item.Assessment.Update(question, isCorrect);
        }

        var (structure, probabilities) = (item.Assessment.Structure, item.Assessment.Probabilities.ToArray());
        var ofItems = Enumerable.Range(0, structure.Items.Count)
            .Select(place => structure.States.Zip(probabilities).Where(pair => pair.First.Contains(place)).Sum(pair => pair.Second)).ToArray();
        Assert.All(ofItems.Zip(item.Assessment.ItemProbabilities.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        var chosen = item.Assessment.NextQuestion();
        Assert.Equal(ofItems.Length == 0, chosen < 0);
        if (chosen >= 0)
        {
            var least = ofItems.Min(probability => Math.Abs(probability - 0.5));
            Assert.Equal(least, Math.Abs(ofItems[chosen] - 0.5), 1e-8);
            Assert.DoesNotContain(ofItems[..chosen], probability => Math.Abs(probability - 0.5) < least);
        }

        Assert.Equal(probabilities.Max(), probabilities[structure.States.Index().First(pair => pair.Item == item.Assessment.MostLikely).Index], 1e-8);
    });

    [Property(MaxTest = 200)]
    public Property Update_ByFactorsOfOne_ChangesNothing() => Prop.ForAll(Arb.From(Cases), item =>
    {
        var parameters = new KnowledgeAssessmentParameters { Update = new MultiplicativeUpdate { Wrong = 1, Right = 1 } };
        var assessment = new KnowledgeAssessment(item.Assessment.Structure, parameters);
        foreach (var (question, isCorrect) in item.Answers)
        {
            assessment.Update(question, isCorrect);
        }

        Assert.All(assessment.Probabilities.ToArray(), probability => Assert.Equal(1.0 / assessment.Structure.States.Count, probability, 1e-12));
    });

    // Somebody who always answers by a state is found in it, whichever it is.
    [Property(MaxTest = 200)]
    public Property Assessment_OfConsistentAnswers_FindsTheState() => Prop.ForAll(Arb.From(
        from structure in KnowledgeGenerators.Structures
        from state in Gen.Elements(structure.States.ToArray())
        select (structure, state)), item =>
    {
        var parameters = new KnowledgeAssessmentParameters { MaxQuestions = 1000, CertainFrom = 0.99, KnownFrom = 1, UnknownTo = 0 };
        var assessment = new KnowledgeAssessment(item.structure, parameters);
        while (!assessment.IsFinished)
        {
            var question = assessment.NextQuestion();
            assessment.Update(question, item.state.Contains(question));
        }

        Assert.Equal(item.state, assessment.MostLikely);
        Assert.InRange(assessment.Questions, 0, 999);
    });

    [Fact]
    public void NextQuestion_OfEquallyNearOnes_IsTheFirst()
    {
        // a .75, b .5, c .25; then, after b is known, a 1, b 1, c .5, but for careless errors.
        var assessment = new KnowledgeAssessment(Chain);
        Assert.Equal(1, assessment.NextQuestion());

        assessment = new KnowledgeAssessment(KnowledgeStructureTest.Structure("b", "a", "c"));
        Assert.Equal(0, assessment.NextQuestion());
        assessment.Update(0, true);
        Assert.Equal(1, assessment.NextQuestion());
    }

    [Fact]
    public void IsFinished_ByEachRule()
    {
        var never = new KnowledgeAssessmentParameters { MaxQuestions = 1000, CertainFrom = 1, KnownFrom = 1, UnknownTo = 0 };

        Assert.Equal(3, QuestionsOf(never with { MaxQuestions = 3 }));
        var byState = Answered(never with { CertainFrom = 0.8 });
        Assert.True(byState.Probabilities.ToArray().Max() >= 0.8);
        var byItems = Answered(never with { KnownFrom = 0.9, UnknownTo = 0.1 });
        Assert.All(byItems.ItemProbabilities.ToArray(), probability => Assert.True(probability is >= 0.9 or <= 0.1));
        Assert.True(byItems.Questions < 1000);
        Assert.Equal(1000, QuestionsOf(never));
        Assert.True(new KnowledgeAssessment(KnowledgeStructureTest.Structure()).IsFinished);

        static int QuestionsOf(KnowledgeAssessmentParameters parameters) => Answered(parameters).Questions;
    }

    [Fact]
    public void Update_ByAnAnswerThatNoStateGives_ChangesNothing()
    {
        var parameters = new KnowledgeAssessmentParameters { Update = new BayesianUpdate { CarelessError = 0, LuckyGuess = 0 } };
        var assessment = new KnowledgeAssessment(Chain, parameters);
        assessment.Update(2, true);
        assessment.Update(0, false);

        Assert.Equal([0, 0, 0, 1], assessment.Probabilities.ToArray());
        Assert.Equal(2, assessment.Questions);
    }

    [Fact]
    public void Prior_IsTakenAsWeights()
    {
        Assert.Equal([0.1, 0.2, 0.3, 0.4], new KnowledgeAssessment(Chain, prior: [1, 2, 3, 4]).Probabilities.ToArray());
        Assert.Contains("expected 4", Assert.Throws<ArgumentException>(() => new KnowledgeAssessment(Chain, prior: [1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new KnowledgeAssessment(Chain, prior: [0, 0, 0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeAssessment(Chain, prior: [1, -1, 1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeAssessment(Chain, prior: [1, double.NaN, 1, 1]));
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("item", () => new KnowledgeAssessment(Chain).Update(3, true));
        Assert.Throws<ArgumentOutOfRangeException>("item", () => new KnowledgeAssessment(Chain).Update(-1, true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MultiplicativeUpdate { Wrong = 0.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MultiplicativeUpdate { Right = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BayesianUpdate { CarelessError = 0.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BayesianUpdate { LuckyGuess = -0.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeAssessmentParameters { MaxQuestions = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeAssessmentParameters { CertainFrom = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeAssessmentParameters { KnownFrom = 0.4 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeAssessmentParameters { UnknownTo = 0.5 });
        Assert.Throws<ArgumentNullException>(() => new KnowledgeAssessmentParameters { Update = null! });
    }

    [Fact]
    public void Questions_AllocateNothing()
    {
        var assessment = new KnowledgeAssessment(Chain);

        Allocations.AssertNone(() =>
        {
            for (var round = 0; round < 100; round++)
            {
                assessment.Update(assessment.NextQuestion(), !assessment.IsFinished && assessment.MostLikely.Count > 0);
            }
        });
    }

    private static KnowledgeAssessment Answered(KnowledgeAssessmentParameters parameters)
    {
        var assessment = new KnowledgeAssessment(Chain, parameters);
        while (!assessment.IsFinished)
        {
            var question = assessment.NextQuestion();
            assessment.Update(question, question == 0);
        }

        return assessment;
    }

    // A right answer never makes the item less likely to be known, a wrong one never more.
    private static void AssertAgrees(KnowledgeAssessment assessment, int question, bool isCorrect, double[] before)
    {
        var was = assessment.Structure.States.Zip(before).Where(pair => pair.First.Contains(question)).Sum(pair => pair.Second);
        var gain = assessment.ItemProbabilities[question] - was;
        Assert.True(isCorrect ? gain >= -1e-12 : gain <= 1e-12, $"{question} {isCorrect}: {gain}");
    }
}
