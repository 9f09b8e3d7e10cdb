namespace PersonalizedLearning.Interop;

/// <summary>What the statements of one registration of one learner say, one after the other.</summary>
internal sealed class Cmi5RegistrationFold(Cmi5Course course, Cmi5Rules rules)
{
    private readonly Dictionary<string, UnitState> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SessionState> sessions = new(StringComparer.Ordinal);
    private readonly List<XapiStatement> satisfied = [];

    public void Take(XapiStatement statement)
    {
        if (statement.Verb!.Id == XapiVerbs.Satisfied)
        {
            satisfied.Add(statement);
            return;
        }

        if (rules.UnitOf(statement) is not { } unit)
        {
            return;
        }

        var mode = TakeSession(statement);
        if (rules.Counts(statement, unit, mode))
        {
            TakeUnit(statement, unit);
        }
    }

    public Cmi5RegistrationStanding Standing(string registration, string learner)
    {
        var standings = course.Units.Select(StandingOf).ToValueList();
        var done = standings.Where(standing => standing.IsSatisfied).Select(standing => standing.Unit).ToHashSet(StringComparer.Ordinal);
        var blocks = Cmi5Course.BlocksOf(course.Children).Where(block => IsSatisfied(block.Children)).Select(block => block.Id).ToValueList();
        var isSatisfied = IsSatisfied(course.Children);
        foreach (var statement in satisfied)
        {
            CheckSatisfied(statement, isSatisfied, blocks);
        }

        return new Cmi5RegistrationStanding(registration, learner, standings, blocks, isSatisfied);

        bool IsSatisfied(ValueList<Cmi5Node> nodes) => Cmi5Course.UnitsOf(nodes).All(unit => done.Contains(unit.Id));
    }

    private Cmi5UnitStanding StandingOf(Cmi5Unit unit)
    {
        var state = units.GetValueOrDefault(unit.Id) ?? new UnitState();
        var meets = unit.MoveOn switch
        {
            Cmi5MoveOn.Passed => state.IsPassed,
            Cmi5MoveOn.Completed => state.IsCompleted,
            Cmi5MoveOn.CompletedAndPassed => state.IsCompleted && state.IsPassed,
            Cmi5MoveOn.CompletedOrPassed => state.IsCompleted || state.IsPassed,
            _ => true,
        };
        return new Cmi5UnitStanding(unit.Id, state.IsCompleted, state.IsPassed, state.IsFailed && !state.IsPassed, state.IsWaived, state.Score, meets || state.IsWaived);
    }

    private void TakeUnit(XapiStatement statement, Cmi5Unit unit)
    {
        if (!units.TryGetValue(unit.Id, out var state))
        {
            units.Add(unit.Id, state = new UnitState());
        }

        switch (statement.Verb!.Id)
        {
            case XapiVerbs.Completed:
                state.IsCompleted = Once(statement, state.IsCompleted);
                break;
            case XapiVerbs.Passed:
                state.IsPassed = Once(statement, state.IsPassed);
                state.Score = statement.Result?.Score?.Scaled ?? state.Score;
                break;
            case XapiVerbs.Failed:
                TakeFailed(statement, state);
                break;
            case XapiVerbs.Waived:
                state.IsWaived = Once(statement, state.IsWaived);
                break;
        }
    }

    private void TakeFailed(XapiStatement statement, UnitState state)
    {
        if (state.IsPassed)
        {
            rules.Report(statement, "failed-after-passed", DiagnosticSeverity.Error, "The unit was passed before in this registration; expected no failure after that. It stays passed.");
            return;
        }

        state.IsFailed = true;
        state.Score = statement.Result?.Score?.Scaled ?? state.Score;
    }

    private bool Once(XapiStatement statement, bool wasBefore)
    {
        if (wasBefore)
        {
            rules.Report(statement, "verb-repeated", DiagnosticSeverity.Warning, "The same was said before in this registration; expected it once.");
        }

        return true;
    }

    // The order within a session: initialized first, terminated or abandoned last. Launching and waiving are the system's own.
    private string? TakeSession(XapiStatement statement)
    {
        if (Cmi5Terms.TextOf(statement, Cmi5Terms.SessionExtension) is not { } id)
        {
            return null;
        }

        if (!sessions.TryGetValue(id, out var session))
        {
            sessions.Add(id, session = new SessionState());
        }

        var verb = statement.Verb!.Id;
        if (Cmi5Terms.IsOfUnit(verb))
        {
            CheckOrder(statement, session, verb == XapiVerbs.Initialized);
        }

        session.LaunchMode ??= verb == XapiVerbs.Launched ? Cmi5Terms.TextOf(statement, Cmi5Terms.LaunchModeExtension) : null;
        session.IsInitialized |= verb == XapiVerbs.Initialized;
        session.IsOver |= verb is XapiVerbs.Terminated or XapiVerbs.Abandoned;
        return session.LaunchMode;
    }

    private void CheckOrder(XapiStatement statement, SessionState session, bool isInitialized)
    {
        if (session.IsOver)
        {
            rules.Report(statement, "statement-after-end", DiagnosticSeverity.Error, "The session had ended before; expected terminated or abandoned as its last statement.");
        }
        else if (isInitialized && session.IsInitialized)
        {
            rules.Report(statement, "initialized-twice", DiagnosticSeverity.Error, "The session was initialized before; expected it once.");
        }
        else if (!isInitialized && !session.IsInitialized)
        {
            rules.Report(statement, "not-initialized", DiagnosticSeverity.Error, "The session was not initialized before; expected initialized as the first statement of the unit.");
        }
    }

    private void CheckSatisfied(XapiStatement statement, bool isCourseSatisfied, ValueList<string> blocks)
    {
        var named = (statement.Context?.ContextActivities?.Grouping ?? default).Select(activity => activity.Id).Prepend((statement.Object as XapiActivity)?.Id).OfType<string>().ToList();
        var isBlock = Cmi5Course.BlocksOf(course.Children).Any(block => named.Contains(block.Id));
        if (isBlock ? !blocks.Any(named.Contains) : named.Contains(course.Id) && !isCourseSatisfied)
        {
            rules.Report(statement, "satisfied-disagrees", DiagnosticSeverity.Warning, "The statement says that it is satisfied, and the other statements do not bear that out.");
        }
    }

    private sealed class UnitState
    {
        public bool IsCompleted { get; set; }

        public bool IsPassed { get; set; }

        public bool IsFailed { get; set; }

        public bool IsWaived { get; set; }

        public double? Score { get; set; }
    }

    private sealed class SessionState
    {
        public string? LaunchMode { get; set; }

        public bool IsInitialized { get; set; }

        public bool IsOver { get; set; }
    }
}
