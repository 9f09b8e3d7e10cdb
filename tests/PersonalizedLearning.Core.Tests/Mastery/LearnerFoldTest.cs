using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

[Properties(MaxTest = 300)]
public sealed class LearnerFoldTest
{
    private static readonly CompetencyId[] Competencies = [.. "abc".Select(sign => CompetencyId.From(sign.ToString()))];

    [Property]
    public Property Fold_OfSeparateCompetencies_IsThatOfEachByItself() => Prop.ForAll(Arb.From(Cases(MasteryGenerators.Policies)), item =>
    {
        var fold = new LearnerFold(new MasteryPolicySet(item.Policy));
        var alone = Competencies.ToDictionary(competency => competency, _ => new MasteryFold(item.Policy));
        foreach (var (competencies, observation) in item.Answers)
        {
            fold.Update(competencies, observation);
            Array.ForEach(competencies, competency => alone[competency].Update(observation));
        }

        Assert.Equal(item.Answers.Length, fold.Count);
        foreach (var (competency, own) in alone)
        {
            Assert.Equal(own.Estimate(TimeGenerators.End), fold.Estimate(competency, TimeGenerators.End));
            Assert.Equal(own.PredictSuccess(TimeGenerators.End), fold.PredictSuccess(competency, TimeGenerators.End));
            Assert.Equal(own.Count > 0, fold.Snapshot().ByCompetency.ContainsKey(competency));
        }
    });

    [Property]
    public Property Restore_AtAnyCut_GoesOnAsIfNeverStopped() => Prop.ForAll(Arb.From(Cases(MasteryGenerators.Policies)), item =>
    {
        foreach (var policies in SetsOf(item.Policy, item.Learner))
        {
            var whole = Folded(new LearnerFold(policies), item.Answers);
            for (var cut = 0; cut <= item.Answers.Length; cut += 3)
            {
                var stopped = Folded(new LearnerFold(policies), item.Answers[..cut]).Snapshot();
                AssertSame(whole, Folded(LearnerFold.Restore(policies, stopped), item.Answers[cut..]));
                AssertSame(whole, Folded(LearnerFold.Restore(policies, ThroughJson(stopped)), item.Answers[cut..]));
            }
        }
    });

    [Property]
    public Property Fold_OfTheSame_GivesTheSameBits() => Prop.ForAll(Arb.From(Cases(MasteryGenerators.Policies)), item =>
    {
        foreach (var policies in SetsOf(item.Policy, item.Learner))
        {
            var first = Folded(new LearnerFold(policies), item.Answers);
            var looked = new LearnerFold(policies);
            foreach (var answer in item.Answers)
            {
                looked.PredictSuccess(Competencies, TimeGenerators.End);
                looked.Estimate(Competencies[0], TimeGenerators.End);
                looked.Update(answer.Competencies, answer.Observation);
            }

            AssertSame(first, looked);
        }
    });

    [Property]
    public Property PredictSuccess_OfAnyCombination_IsAProbability() => Prop.ForAll(Arb.From(Cases(MasteryGenerators.Policies)), item =>
    {
        foreach (var policies in SetsOf(item.Policy, item.Learner))
        {
            var fold = Folded(new LearnerFold(policies), item.Answers);
            Assert.True(fold.PredictSuccess(Competencies, TimeGenerators.End) is null or (>= 0 and <= 1));
            Assert.Null(fold.PredictSuccess([], TimeGenerators.End));
            Assert.All(Competencies, competency => Assert.InRange(fold.Estimate(competency, TimeGenerators.End).Value, item.Policy.Minimum, item.Policy.Maximum));
            Assert.All(Competencies, competency => Assert.True(fold.Estimate(competency, TimeGenerators.End).Uncertainty is null or (>= 0 and < double.PositiveInfinity)));
        }
    });

    [Property(MaxTest = 60)]
    public Property Update_OfKnownCompetencies_AllocatesNothing() => Prop.ForAll(Arb.From(Cases(MasteryGenerators.Policies)), item =>
    {
        foreach (var policies in SetsOf(item.Policy, item.Learner))
        {
            var fold = new LearnerFold(policies);
            fold.Update(Competencies, default);
            Allocations.AssertNone(() =>
            {
                foreach (var answer in item.Answers)
                {
                    fold.PredictSuccess(answer.Competencies, Attempt.Before(answer.Observation));
                    fold.Update(answer.Competencies, answer.Observation);
                }
            });
        }
    });

    /// <summary>An answer on any competency teaches the part that follows the learner the same.</summary>
    [Property]
    public Property Update_OfTheLearner_ComesFromTheAnswersOnAllCompetencies() => Prop.ForAll(Arb.From(Cases(Gen.Constant<IMasteryPolicy>(new BayesianKnowledgeTracing()))), item =>
    {
        if (item.Learner is EloRating { Settings.FirstAnswersOnly: true })
        {
            return;
        }

        var fold = Folded(new LearnerFold(new MasteryPolicySet(item.Policy, learner: item.Learner)), item.Answers);
        var alone = new MasteryFold(item.Learner);
        Array.ForEach(item.Answers, answer => alone.Update(answer.Observation));

        Assert.Equal(alone.Snapshot().State, fold.Snapshot().Learner!.State);
    });

    [Fact]
    public void Update_OfAFirstAnswersOnlyLearner_LearnsOnceFromEachCompetency()
    {
        var learner = new EloRating(new EloParameters { FirstAnswersOnly = true });
        var fold = new LearnerFold(new MasteryPolicySet(new EloPerformanceFactors(), learner: learner));
        Folded(fold, [.. new[] { 0, 0, 1, 0, 1 }.Select(index => (new[] { Competencies[index] }, Observation.OfAnswer(true)))]);

        var expected = learner.Update(learner.Update(learner.Initial, Observation.OfAnswer(true)), Observation.OfAnswer(true));
        Assert.Equal(expected.Rating, BitConverter.ToDouble(fold.Snapshot().Learner!.State.AsSpan()));
    }

    [Fact]
    public void Update_WithAnIndividualPrior_StartsEachCompetencyAtTheLearnersOdds()
    {
        var elo = new EloRating(new EloParameters { ByItem = [new EloItem { Item = "hard", Difficulty = 3 }] });
        var parameters = new BktParameters { Prior = 0.3, IndividualPrior = 0.5 };
        var fold = new LearnerFold(new MasteryPolicySet(new BayesianKnowledgeTracing(parameters), learner: elo));
        for (var turn = 0; turn < 5; turn++)
        {
            fold.Update([Competencies[0]], Observation.OfAnswer(true));
        }

        var skill = BitConverter.ToDouble(fold.Snapshot().Learner!.State.AsSpan());
        var expected = 1 / (1 + Math.Exp(-(Math.Log(0.3 / 0.7) + (0.5 * skill))));
        Assert.True(skill > 1);
        Assert.Equal(expected, fold.Estimate(Competencies[1], default).Value, 12);
        Assert.Equal(0.3, new LearnerFold(fold.Policies).Estimate(Competencies[1], default).Value, 12);

        // Once begun, a competency goes its own way, whatever the learner does elsewhere.
        fold.Update([Competencies[1]], Observation.OfAnswer(false));
        var begun = fold.Estimate(Competencies[1], default).Value;
        fold.Update([Competencies[0]], Observation.OfAnswer(false));
        Assert.Equal(begun, fold.Estimate(Competencies[1], default).Value);
    }

    /// <summary>After one answer on several competencies, what each is believed to be is the exact posterior: the sum over all ways of knowing them or not.</summary>
    [Property]
    public Property Update_OfSeveralCompetencies_GivesTheExactPosteriorOfEach() => Prop.ForAll(Arb.From(OrdinaryParameters.ArrayOf(3)), parameters =>
    {
        var byCompetency = Competencies.Zip(parameters).ToDictionary(item => item.First, IMasteryPolicy (item) => new BayesianKnowledgeTracing(item.Second));
        foreach (var combination in (AnswerCombination[])[AnswerCombination.Conjunctive, AnswerCombination.Compensatory])
        {
            foreach (var isRight in (bool[])[true, false])
            {
                var policies = new MasteryPolicySet(new BayesianKnowledgeTracing(), byCompetency, combination: combination);
                var fold = new LearnerFold(policies);
                var (success, posteriors) = Enumerated(parameters, combination, isRight);
                Assert.Equal(success, fold.PredictSuccess(Competencies, default(Instant))!.Value, 1e-12);
                fold.Update(Competencies, Observation.OfAnswer(isRight));
                for (var index = 0; index < Competencies.Length; index++)
                {
                    var learnt = posteriors[index] + ((1 - posteriors[index]) * parameters[index].Learn);
                    Assert.Equal(learnt, fold.Estimate(Competencies[index], default).Value, 1e-12);
                }
            }
        }
    });

    [Property]
    public Property Update_OfAWrongAnswerInConjunction_BlamesTheLikeliestToFail() => Prop.ForAll(Arb.From(Gen.Choose(5, 90)), percent =>
    {
        var (weak, strong) = (new BktParameters { Prior = percent / 100.0, Learn = 0 }, new BktParameters { Prior = (percent + 9) / 100.0, Learn = 0 });
        var policies = new MasteryPolicySet(
            new BayesianKnowledgeTracing(weak), new Dictionary<CompetencyId, IMasteryPolicy> { [Competencies[1]] = new BayesianKnowledgeTracing(strong) },
            combination: AnswerCombination.Conjunctive);
        var fold = new LearnerFold(policies);
        fold.Update(Competencies.AsSpan(0, 2), Observation.OfAnswer(false));
        Assert.True(fold.Estimate(Competencies[0], default).Value / weak.Prior < fold.Estimate(Competencies[1], default).Value / strong.Prior);
    });

    [Fact]
    public void Update_WhereTheLearnerIsFollowed_MovesEveryCompetency()
    {
        var fold = new LearnerFold(new MasteryPolicySet(new SuccessesLessFailures(), learner: new SuccessesLessFailures()));
        fold.Update(Competencies.AsSpan(0, 1), Observation.OfAnswer(true));

        Assert.Equal(1 / (1 + Math.Exp(-2)), fold.PredictSuccess(Competencies[0], default(Instant))!.Value, 15);
        Assert.Equal(1 / (1 + Math.Exp(-1)), fold.PredictSuccess(Competencies[1], default(Instant))!.Value, 15);
        Assert.Equal(1 / (1 + Math.Exp(-1)), fold.Estimate(Competencies[1], default).Value, 15);
    }

    [Fact]
    public void Start_OfKnowledgeTracing_DependsOnTheLearnerByTheIndividualPrior()
    {
        var bkt = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.5, IndividualPrior = 2 });
        var fold = new LearnerFold(new MasteryPolicySet(bkt, learner: new SuccessesLessFailures()));
        fold.Update(Competencies.AsSpan(0, 1), Observation.OfAnswer(true));

        Assert.Equal(1 / (1 + Math.Exp(-2)), fold.Estimate(Competencies[1], default).Value, 15);
        Assert.Equal(bkt.Update(bkt.Initial, Observation.OfAnswer(true)).Known, fold.Estimate(Competencies[0], default).Value, 15);
    }

    [Fact]
    public void Restore_OfOtherPolicies_SaysSo()
    {
        var snapshot = Folded(new LearnerFold(new MasteryPolicySet(new BayesianKnowledgeTracing())), [([Competencies[0]], default)]).Snapshot();

        Assert.Contains("'weighted-average'", Assert.Throws<ArgumentException>(() => LearnerFold.Restore(new MasteryPolicySet(new WeightedAverage()), snapshot)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LearnerFold.Restore(new MasteryPolicySet(new BayesianKnowledgeTracing()), snapshot with { Learner = snapshot.ByCompetency.Values.First() }));
        Assert.Throws<ArgumentException>(() => LearnerFold.Restore(new MasteryPolicySet(new BayesianKnowledgeTracing()), snapshot with { Count = -1 }));
    }

    private static Gen<BktParameters> OrdinaryParameters =>
        from hundredths in Gen.Choose(1, 99).ArrayOf(4)
        select new BktParameters { Prior = hundredths[0] / 100.0, Learn = hundredths[1] / 100.0, Guess = hundredths[2] / 100.0, Slip = hundredths[3] / 100.0 };

    private static Gen<(IMasteryPolicy Policy, ILogisticPolicy Learner, (CompetencyId[] Competencies, Observation Observation)[] Answers)> Cases(Gen<IMasteryPolicy> policies) =>
        from policy in policies
        from learner in LogisticGenerators.Learners
        from observations in MasteryGenerators.Observations.Between(0, 12)
        from masks in Gen.Choose(1, 7).ArrayOf(observations.Count)
        select (policy, learner, observations.Zip(masks, (observation, mask) => (Competencies.Where((_, index) => (mask >> index) % 2 == 1).ToArray(), observation)).ToArray());

    private static IEnumerable<MasteryPolicySet> SetsOf(IMasteryPolicy policy, ILogisticPolicy learner) =>
        from combination in Enum.GetValues<AnswerCombination>()
        from followed in (ILogisticPolicy?[])[null, learner]
        select new MasteryPolicySet(policy, learner: followed, combination: combination);

    private static LearnerSnapshot ThroughJson(LearnerSnapshot snapshot)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteLearnerSnapshot(stream, snapshot);
        stream.Position = 0;
        return LearningJson.ReadLearnerSnapshot(stream);
    }

    private static LearnerFold Folded(LearnerFold fold, (CompetencyId[] Competencies, Observation Observation)[] answers)
    {
        Array.ForEach(answers, answer => fold.Update(answer.Competencies, answer.Observation));
        return fold;
    }

    private static void AssertSame(LearnerFold expected, LearnerFold actual)
    {
        var (left, right) = (expected.Snapshot(), actual.Snapshot());
        Assert.Equal((left.Count, left.Learner), (right.Count, right.Learner));
        Assert.Equal(left.ByCompetency, right.ByCompetency);
    }

    private static (double Success, double[] Posteriors) Enumerated(BktParameters[] parameters, AnswerCombination combination, bool isRight)
    {
        var (total, success, known) = (0.0, 0.0, new double[parameters.Length]);
        for (var world = 0; world < 1 << parameters.Length; world++)
        {
            var isKnown = parameters.Select((_, index) => (world >> index) % 2 == 1).ToArray();
            var prior = parameters.Select((item, index) => isKnown[index] ? item.Prior : 1 - item.Prior).Aggregate(1.0, (product, factor) => product * factor);
            var each = parameters.Select((item, index) => isKnown[index] ? 1 - item.Slip : item.Guess).ToArray();
            var right = combination == AnswerCombination.Conjunctive
                ? each.Aggregate(1.0, (product, factor) => product * factor)
                : 1 - each.Aggregate(1.0, (product, factor) => product * (1 - factor));
            var seen = prior * (isRight ? right : 1 - right);
            (total, success) = (total + seen, success + (prior * right));
            for (var index = 0; index < known.Length; index++)
            {
                known[index] += isKnown[index] ? seen : 0;
            }
        }

        return (success, [.. known.Select(sum => sum / total)]);
    }
}
