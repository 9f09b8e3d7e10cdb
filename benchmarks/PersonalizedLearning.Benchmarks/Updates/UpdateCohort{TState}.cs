using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks;

/// <summary>Many learners as one policy follows them.</summary>
/// <typeparam name="TState">The state of the policy.</typeparam>
/// <param name="policy">The policy.</param>
/// <param name="valueOf">What of a state is compared with the baseline.</param>
internal sealed class UpdateCohort<TState>(MasteryPolicy<TState> policy, Func<TState, double> valueOf) : UpdateCohort
    where TState : unmanaged
{
    private readonly TState[] states = new TState[Learners];
    private readonly byte[] bytes = new byte[Learners * policy.StateSize];

    public override string Name => policy.Name;

    public override void Typed()
    {
        states.AsSpan().Fill(policy.Initial);
        foreach (var round in Answers)
        {
            policy.UpdateAll(states, round);
        }
    }

    public override void ThroughBytes()
    {
        IMasteryPolicy any = policy;
        var size = any.StateSize;
        for (var learner = 0; learner < Learners; learner++)
        {
            any.Start(bytes.AsSpan(learner * size, size));
        }

        foreach (var round in Answers)
        {
            for (var learner = 0; learner < Learners; learner++)
            {
                any.Update(bytes.AsSpan(learner * size, size), round[learner]);
            }
        }
    }

    public override double Mean() => states.Average(valueOf);
}
