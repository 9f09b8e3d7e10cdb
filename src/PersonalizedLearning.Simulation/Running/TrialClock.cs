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
        SessionMinutes += minutes;
        stepsInSession++;
    }

    /// <summary>Whether the next step would begin another session.</summary>
    public readonly bool IsSessionOver => stepsInSession >= sessions.Steps;

    /// <summary>Whether a session after the first has begun in which nothing was practised yet.</summary>
    public readonly bool IsAfterRest => Session > 0 && stepsInSession == 0;

    /// <summary>Which session it is, from 0.</summary>
    public int Session { get; private set; }

    /// <summary>The minutes of practice in this session.</summary>
    public double SessionMinutes { get; private set; }

    /// <summary>Goes on to the next session, which never starts before the last one has ended.</summary>
    /// <returns>The days without practice.</returns>
    public double Rest()
    {
        sessionStart = Instant.Max(sessionStart + between, Now);
        var days = (sessionStart - Now).TotalMinutes / MinutesPerDay;
        (Now, stepsInSession, SessionMinutes) = (sessionStart, 0, 0);
        Session++;
        return days;
    }
}
