using FsCheck.Xunit;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>What other implementations of mastery models get wrong, each shown not to be so here.</summary>
public sealed class FaultsOfPeersTest
{
    private const int Wrong = 400;

    // OATutor and pyBKT's Roster keep P(known) alone: after 18 or 19 right answers in a row it is 1 and never falls again.
    [Theory]
    [InlineData(19)]
    [InlineData(200)]
    public void KnowledgeTracing_AfterAnyStreak_NoticesWrongAnswers(int streak)
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.5, Learn = 0.1, Guess = 0.1, Slip = 0.1 });
        var state = policy.Initial;
        var alone = 0.5;
        foreach (var isRight in (IEnumerable<bool>)[.. Enumerable.Repeat(true, streak), .. Enumerable.Repeat(false, Wrong)])
        {
            (state, alone) = (policy.Update(state, Observation.OfAnswer(isRight)), Alone(alone, isRight));
        }

        // What a run of wrong answers comes to does not depend on what was before it.
        Assert.Equal(1, alone);
        Assert.Equal(AfterWrongAnswers(policy, policy.Initial), state.Known, 1e-6);
        Assert.InRange(state.Known, 0.1, 0.2);
    }

    [Property(MaxTest = 50)]
    public void KnowledgeTracing_OfItemsNeverSeen_Answers(ulong seed)
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { ByItem = [new BktItem { Item = "known", Guess = 0.4 }] });
        var item = seed.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(policy.PredictCorrect(policy.Initial), policy.PredictCorrect(policy.Initial, item));
        Assert.Equal(policy.Update(policy.Initial, Observation.OfAnswer(true)), policy.Update(policy.Initial, Observation.OfAnswer(true) with { Item = item }));
    }

    private static double AfterWrongAnswers(BayesianKnowledgeTracing policy, BktState state)
    {
        for (var step = 0; step < Wrong; step++)
        {
            state = policy.Update(state, Observation.OfAnswer(false));
        }

        return state.Known;
    }

    // The textbook in one number.
    private static double Alone(double known, bool isRight)
    {
        var (ifKnown, ifUnknown) = isRight ? (0.9, 0.1) : (0.1, 0.9);
        var posterior = known * ifKnown / ((known * ifKnown) + ((1 - known) * ifUnknown));
        return posterior + ((1 - posterior) * 0.1);
    }
}
