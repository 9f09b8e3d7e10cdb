using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>What a learner's answers say of how long each competency is remembered.</summary>
internal sealed class ReviewMemory(ReviewSchedule schedule, int count)
{
    private readonly ReviewState[] states = new ReviewState[count];
    private readonly Instant[] latest = new Instant[count];

    /// <summary>The state of a competency; null when there was no answer with a time.</summary>
    public ReviewState? Of(int competency) => states[competency].Difficulty == 0 ? null : states[competency];

    /// <summary>The days since the latest answer, at least 0.</summary>
    public double DaysSince(int competency, Instant asOf) => Math.Max(0, (asOf - latest[competency]).TotalDays);

    /// <summary>Takes in an answer; one without a time tells nothing of memory.</summary>
    public void Answer(in PractisedAnswer answer)
    {
        if (answer.At is not { } at)
        {
            return;
        }

        ref var state = ref states[answer.Competency];
        state = state.Difficulty == 0
            ? ReviewSchedule.Start(schedule.Parameters.Difficulty)
            : schedule.After(state, DaysSince(answer.Competency, at), answer.IsSuccess);
        latest[answer.Competency] = Instant.Max(latest[answer.Competency], at);
    }
}
