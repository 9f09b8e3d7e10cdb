using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using Xunit;

namespace PersonalizedLearning.Testing.Mastery;

/// <summary>
/// The laws that every mastery policy keeps, and those that it promises. A policy joins by one line:
/// <c>public sealed class MyPolicyLawsTest() : MasteryPolicyLaws&lt;MyState&gt;(generator, new PolicyPromises { … });</c>.
/// </summary>
/// <param name="policies">Generates the policy with any legal parameters, the extreme ones among them.</param>
/// <param name="promises">What it promises beyond.</param>
[Properties(MaxTest = 300)]
public abstract class MasteryPolicyLaws<TState>(Gen<MasteryPolicy<TState>> policies, PolicyPromises promises)
    where TState : unmanaged
{
    // Room for the rounding of a few operations, as a share of the policy's range.
    private const double Rounding = 1e-12;

    private static readonly Instant[] Instants = [Instant.MinValue, TimeGenerators.Start, TimeGenerators.End, Instant.MaxValue];

    /// <summary>No byte of a state lies between its fields: what stands there would be left over from elsewhere, and the same evidence would give other bytes.</summary>
    [Fact]
    public void State_HasNoByteBetweenItsFields() => Assert.Equal(Unsafe.SizeOf<TState>(), FieldBytes.Of(typeof(TState)));

    /// <summary>One by one through the fold, all in flat bytes, and by the typed states: the same bits.</summary>
    [Property]
    public Property Fold_OneByOne_IsTheFoldOfTheWhole() => ForAll(run =>
    {
        var fold = new MasteryFold(run.Policy);
        var typed = run.Policy.Initial;
        var bytes = StateAfter(run.Policy, []);
        AssertSame(run.Policy, typed, bytes, fold);
        foreach (var item in run.Observations.Items)
        {
            fold.Update(item);
            typed = run.Policy.Update(typed, item);
            run.Policy.Update(bytes, item);
            AssertSame(run.Policy, typed, bytes, fold);
        }

        Assert.Equal(run.Observations.Items.Count, fold.Count);
        Assert.Equal(StateAfter(run.Policy, run.Observations.Items), bytes);
    });

    /// <summary>Many learners at once come to what each comes to alone: here one learner for each place in the evidence, who answers as it goes on.</summary>
    [Property]
    public Property UpdateAll_OfManyLearners_IsTheUpdateOfEach() => ForAll(run =>
    {
        Observation[] observations = [.. run.Observations.Items];
        var states = new TState[observations.Length];
        var expected = new TState[observations.Length];
        var state = run.Policy.Initial;
        for (var place = 0; place < states.Length; place++)
        {
            (states[place], state) = (state, run.Policy.Update(state, observations[place]));
            expected[place] = state;
        }

        run.Policy.UpdateAll(states, observations);

        Assert.Equal(MemoryMarshal.AsBytes(expected.AsSpan()), MemoryMarshal.AsBytes(states.AsSpan()));
        Assert.Throws<ArgumentException>("observations", () => run.Policy.UpdateAll(states, [.. observations, default]));
    });

    /// <summary>The same input gives the same bits, whatever was folded in between.</summary>
    [Property]
    public Property Fold_OfTheSame_GivesTheSameBits() => ForAll(run =>
    {
        var first = StateAfter(run.Policy, run.Observations.Items);
        StateAfter(run.Policy, run.Observations.Items.Reverse());
        Assert.Equal(first, StateAfter(run.Policy, run.Observations.Items));
    });

    /// <summary>Estimates are finite and in range, predictions are probabilities, uncertainty is not negative, at every step and instant.</summary>
    [Property]
    public Property Estimate_OfAnyEvidence_IsFiniteAndInRange() => ForAll(run =>
    {
        var fold = new MasteryFold(run.Policy);
        AssertInRange(fold);
        foreach (var item in run.Observations.Items)
        {
            fold.Update(item);
            AssertInRange(fold);
        }
    });

    /// <summary>Stopped anywhere, stored and taken up again, a fold goes on as if nothing had happened.</summary>
    [Property]
    public Property Restore_AtAnyCut_GoesOnAsIfNeverStopped() => ForAll(run =>
    {
        var whole = StateAfter(run.Policy, run.Observations.Items);
        var fold = new MasteryFold(run.Policy);
        for (var cut = 0; cut <= run.Observations.Items.Count; cut++)
        {
            var restored = MasteryFold.Restore(run.Policy, fold.Snapshot());
            foreach (var item in run.Observations.Items.Skip(cut))
            {
                restored.Update(item);
            }

            Assert.Equal(whole, restored.Snapshot().State);
            Assert.Equal(run.Observations.Items.Count, restored.Count);
            if (cut < run.Observations.Items.Count)
            {
                fold.Update(run.Observations.Items[cut]);
            }
        }
    });

    /// <summary>A policy that does not forget says the same as of any instant.</summary>
    [Property]
    public Property Estimate_AsOfAnyInstant_IsTheSameUnlessItForgets() => ForAll(run =>
    {
        var state = StateAfter(run.Policy, run.Observations.Items);
        var estimates = Instants.Select(at => run.Policy.Estimate(state, at)).Distinct().Count();
        var predictions = Instants.Select(at => run.Policy.PredictSuccess(state, at)).Distinct().Count();
        Assert.True(promises.Forgets || (estimates == 1 && predictions == 1), "The estimate depends on the instant.");
    });

    /// <summary>Looking changes nothing: estimates and predictions leave the state as it is.</summary>
    [Property]
    public Property Estimate_LeavesTheStateAsItIs() => ForAll(run =>
    {
        var state = StateAfter(run.Policy, run.Observations.Items);
        var before = state.ToArray();
        run.Policy.Estimate(state, TimeGenerators.End);
        run.Policy.PredictSuccess(state, TimeGenerators.End);
        Assert.Equal(before, state);
    });

    /// <summary>The hot path leaves nothing to collect: updates, estimates and predictions allocate no byte.</summary>
    [Property]
    public Property Update_AllocatesNothing() => ForAll(run =>
    {
        var observations = run.Observations.Items.ToArray();
        var state = new byte[((IMasteryPolicy)run.Policy).StateSize];
        Allocations.AssertNone(() =>
        {
            run.Policy.Start(state);
            Follow(run.Policy, state, observations);
        });
    });

    private static void Follow(IMasteryPolicy policy, byte[] state, Observation[] observations)
    {
        for (var position = 0; position < observations.Length; position++)
        {
            policy.Update(state, observations[position]);
            policy.Estimate(state, TimeGenerators.End);
            policy.PredictSuccess(state, TimeGenerators.End);
        }
    }

    /// <summary>A span of another length is refused by every operation.</summary>
    [Property]
    public Property State_OfAnotherLength_IsRefused() => ForAll(run =>
    {
        IMasteryPolicy policy = run.Policy;
        foreach (var length in (int[])[0, policy.StateSize - 1, policy.StateSize + 1])
        {
            var state = new byte[length];
            Assert.Throws<ArgumentException>(() => policy.Start(state));
            Assert.Throws<ArgumentException>(() => policy.Update(state, default));
            Assert.Throws<ArgumentException>(() => policy.Estimate(state, default));
            Assert.Throws<ArgumentException>(() => policy.PredictSuccess(state, default));
        }
    });

    /// <summary>A right answer never gives a lower estimate than a wrong one at the same step, where that is promised.</summary>
    [Property]
    public Property Update_ByARightAnswer_GivesNoLessThanByAWrongOne() => ForAll(run =>
    {
        if (promises.IsMonotone?.Invoke(run.Policy) == true)
        {
            foreach (var cut in Enumerable.Range(0, run.Observations.Items.Count + 1))
            {
                var right = EstimateAfter(run.Policy, run.Observations.Items.Take(cut).Append(Observation.OfAnswer(true)));
                var wrong = EstimateAfter(run.Policy, run.Observations.Items.Take(cut).Append(Observation.OfAnswer(false)));
                Assert.True(right >= wrong - RoundingOf(run.Policy), FormattableString.Invariant($"After {cut}: right gives {right:R}, wrong {wrong:R}."));
            }
        }
    });

    /// <summary>The order of evidence changes nothing, where that is promised.</summary>
    [Property]
    public Property Fold_InAnyOrder_GivesTheSameWherePromised() => ForAll(run =>
    {
        if (promises.IgnoresOrder)
        {
            var forwards = EstimateAfter(run.Policy, run.Observations.Items);
            var backwards = EstimateAfter(run.Policy, run.Observations.Items.Reverse());
            Assert.Equal(forwards, backwards, RoundingOf(run.Policy));
        }
    });

    /// <summary>A policy predicts always or never, as it says.</summary>
    [Property]
    public Property PredictSuccess_IsThereOrNot_AsPromised() => ForAll(run =>
        Assert.Equal(promises.Predicts, run.Policy.PredictSuccess(StateAfter(run.Policy, run.Observations.Items), TimeGenerators.End) is not null));

    /// <summary>It names itself, and its parameters have value equality, so a decision can be traced to them.</summary>
    [Property]
    public Property Policy_SaysWhatItIs() => ForAll(run =>
    {
        Assert.False(string.IsNullOrWhiteSpace(run.Policy.Name));
        Assert.True(run.Policy.Version >= 1);
        Assert.True(run.Policy.Minimum < run.Policy.Maximum);
        Assert.NotNull(run.Policy.Parameters.GetType().GetMethod("<Clone>$"));
        Assert.Equal(Marshal.SizeOf<TState>(), run.Policy.StateSize);
    });

    private Property ForAll(Action<PolicyRun<TState>> law)
    {
        var runs =
            from policy in policies
            from observations in MasteryGenerators.Sequences
            select new PolicyRun<TState>(policy, observations);
        return Prop.ForAll(Arb.From(runs, run => MasteryGenerators.Shrink(run.Observations).Select(items => run with { Observations = items })), law);
    }

    private static byte[] StateAfter(IMasteryPolicy policy, IEnumerable<Observation> observations)
    {
        var state = new byte[policy.StateSize];
        policy.Start(state);
        foreach (var item in observations)
        {
            policy.Update(state, item);
        }

        return state;
    }

    private static double EstimateAfter(MasteryPolicy<TState> policy, IEnumerable<Observation> observations) =>
        policy.Estimate(StateAfter(policy, observations), TimeGenerators.End).Value;

    private static double RoundingOf(MasteryPolicy<TState> policy) => Rounding * (policy.Maximum - policy.Minimum);

    private static void AssertSame(MasteryPolicy<TState> policy, TState typed, byte[] bytes, MasteryFold fold)
    {
        Assert.Equal(MemoryMarshal.AsBytes(new ReadOnlySpan<TState>(ref typed)), bytes);
        Assert.Equal(bytes, fold.Snapshot().State);
        foreach (var at in Instants)
        {
            var estimate = fold.Estimate(at);
            Assert.Equal(policy.Estimate(typed, at), new PolicyEstimate(estimate.Value, estimate.Uncertainty));
            Assert.Equal(policy.Estimate(typed, at), policy.Estimate(bytes, at));
            Assert.Equal(policy.PredictSuccess(typed, at), fold.PredictSuccess(at));
            Assert.Equal(policy.PredictSuccess(typed, at), policy.PredictSuccess(bytes, at));
        }
    }

    private static void AssertInRange(MasteryFold fold)
    {
        foreach (var at in Instants)
        {
            var estimate = fold.Estimate(at);
            Assert.True(double.IsFinite(estimate.Value), FormattableString.Invariant($"After {fold.Count} the estimate is {estimate.Value}."));
            Assert.InRange(estimate.Value, fold.Policy.Minimum, fold.Policy.Maximum);
            Assert.True(estimate.Uncertainty is null or (>= 0 and < double.PositiveInfinity), FormattableString.Invariant($"After {fold.Count} the uncertainty is {estimate.Uncertainty}."));
            Assert.True(fold.PredictSuccess(at) is null or (>= 0 and <= 1), FormattableString.Invariant($"After {fold.Count} the prediction is {fold.PredictSuccess(at)}."));
        }
    }
}
