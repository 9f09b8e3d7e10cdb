namespace PersonalizedLearning.Paths;

/// <summary>Tries plans out on supposed learners, and keeps every state on the way of the plan that was last kept, so that a change costs only what follows it.</summary>
internal sealed class PlanTrial
{
    private readonly ILearnerDynamics dynamics;
    private readonly PlanSpace space;
    private readonly int count;
    private readonly int size;
    private readonly double[] kept;
    private readonly double[] tried;

    public PlanTrial(ILearnerDynamics dynamics, PlanSpace space, double[][] learners)
    {
        (this.dynamics, this.space, count, size) = (dynamics, space, learners.Length, dynamics.StateSize);
        kept = new double[(space.Length + 1) * count * size];
        tried = new double[kept.Length];
        for (var number = 0; number < count; number++)
        {
            learners[number].CopyTo(kept, number * size);
        }

        kept.CopyTo(tried, 0);
    }

    /// <summary>Tries a plan that is the same as the kept one up to a place.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="from">The first place where it may differ.</param>
    /// <returns>What is attained by it, from 0 to 1: the mean over the learners of what the attained competencies are worth.</returns>
    public double ValueOf(ReadOnlySpan<int> plan, int from)
    {
        var used = space.UsedOf(plan);
        from = Math.Min(from, used);
        States(kept, from).CopyTo(States(tried, from));
        for (var at = from; at < used; at++)
        {
            var after = States(tried, at + 1);
            States(tried, at).CopyTo(after);
            for (var number = 0; number < count; number++)
            {
                dynamics.Practise(after.Slice(number * size, size), plan[at]);
            }
        }

        return Attained(States(tried, used));
    }

    /// <summary>Keeps the plan that was just tried.</summary>
    /// <param name="from">The first place where it may differ from the one kept before.</param>
    public void Keep(int from) => tried.AsSpan(from * count * size).CopyTo(kept.AsSpan(from * count * size));

    private double Attained(ReadOnlySpan<double> states)
    {
        var sum = 0.0;
        for (var position = 0; position < space.Worth.Length; position++)
        {
            if (space.Worth[position] > 0)
            {
                var attained = 0.0;
                for (var number = 0; number < count; number++)
                {
                    attained += dynamics.Attainment(states.Slice(number * size, size), position);
                }

                sum += space.Worth[position] * attained;
            }
        }

        return sum / count;
    }

    private Span<double> States(double[] all, int step) => all.AsSpan(step * count * size, count * size);
}
