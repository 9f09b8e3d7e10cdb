using NodaTime;

namespace PersonalizedLearning.Simulation;

/// <summary>What time it is for the learner of a trial.</summary>
internal struct TrialClock
{
    private const double MinutesPerDay = 1440;

    private readonly StudySessions sessions;
    private readonly Duration between;
    private Instant sessionStart;
    private int stepsInSession;

    public TrialClock(StudySessions sessions)
    {
        this.sessions = sessions;
        between = Duration.FromDays(sessions.DaysBetween);
        Now = sessionStart = sessions.Start;
    }

    /// <summary>The time.</summary>
    public Instant Now { get; private set; }

    /// <summary>Minutes of practice so far.</summary>
    public double Minutes { get; private set; }

    /// <summary>Lets a step pass, of a nanosecond at the least, so that no two answers come at once.</summary>
    public void Practise(double minutes)
    {
        Now += Duration.Max(Duration.FromMinutes(minutes), Duration.Epsilon);
        Minutes += minutes;
        stepsInSession++;
    }

    /// <summary>Goes on to the next session if this one is over; it never starts before the last one has ended.</summary>
    /// <returns>The days without practice; 0 within a session.</returns>
    public double Rest()
    {
        if (stepsInSession < sessions.Steps)
        {
            return 0;
        }

        sessionStart = Instant.Max(sessionStart + between, Now);
        var days = (sessionStart - Now).TotalMinutes / MinutesPerDay;
        (Now, stepsInSession) = (sessionStart, 0);
        return days;
    }
}
