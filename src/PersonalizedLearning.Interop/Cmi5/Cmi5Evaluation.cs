namespace PersonalizedLearning.Interop;

/// <summary>What statements say about a course: which units, blocks and registrations are satisfied, and which rules of cmi5 the statements break.</summary>
/// <remarks>
/// Statements that cmi5 defines bear its category; others say nothing here. Voided ones, and those that break a rule on which what they say depends, are not counted. A unit is satisfied by its
/// <see cref="Cmi5Unit.MoveOn"/>, or waived; a unit that need not be done is satisfied from the start. The mastery score is that of the launch, which statements repeat, else that of the course; where
/// neither says one there is none, and passing is what the unit says. Codes: not counted <c>registration-missing</c>, <c>actor-missing</c>, <c>unit-unknown</c>, <c>passed-below-mastery-score</c>,
/// <c>result-contradicts-verb</c>, <c>launch-mode</c>; counted <c>failed-above-mastery-score</c>, <c>statement-id-missing</c>, <c>session-missing</c>, <c>timestamp-not-utc</c>, <c>duration-missing</c>,
/// <c>move-on-category</c>, <c>score-without-range</c>, <c>verb-repeated</c>, <c>failed-after-passed</c>, <c>not-initialized</c>, <c>initialized-twice</c>, <c>statement-after-end</c>,
/// <c>satisfied-disagrees</c>, <c>not-defined-by-cmi5</c>. Source: cmi5 (Quartz), sections 9 and 10.
/// </remarks>
public sealed record Cmi5Evaluation
{
    private Cmi5Evaluation(ValueList<Cmi5RegistrationStanding> registrations, ValueList<Diagnostic> diagnostics)
    {
        Registrations = registrations;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the registrations, in ordinal order of their identifiers, then of the learners.</summary>
    public ValueList<Cmi5RegistrationStanding> Registrations { get; }

    /// <summary>Gets the rules of cmi5 that the statements break.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Decides what is satisfied.</summary>
    /// <param name="course">The course.</param>
    /// <param name="statements">The statements of any number of learners and registrations, in any order: they are taken in the order of their times.</param>
    /// <returns>Where each registration stands.</returns>
    /// <remarks>Memory holds the statements. Time is linear in their number, but for sorting.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Cmi5Evaluation Of(Cmi5Course course, IEnumerable<XapiStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(statements);
        var all = statements.ToList();
        var problems = new List<Diagnostic>();
        var rules = new Cmi5Rules(course, problems);
        var registrations = new SortedDictionary<(string Registration, string Learner), Cmi5RegistrationFold>();
        foreach (var statement in InOrder(all))
        {
            if (rules.KeyOf(statement) is not { } key)
            {
                continue;
            }

            if (!registrations.TryGetValue(key, out var fold))
            {
                registrations.Add(key, fold = new Cmi5RegistrationFold(course, rules));
            }

            fold.Take(statement);
        }

        return new Cmi5Evaluation(registrations.Select(item => item.Value.Standing(item.Key.Registration, item.Key.Learner)).ToValueList(), problems.ToValueList());
    }

    private static IEnumerable<XapiStatement> InOrder(List<XapiStatement> all)
    {
        var voided = all.Where(statement => statement.Verb?.Id == XapiTerms.Voided).Select(statement => (statement.Object as XapiStatementReference)?.Id)
            .OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return all.Where(statement => statement.Id is null || !voided.Contains(statement.Id))
            .Select(statement => (Statement: statement, Time: statement.Timestamp is { } text ? XapiTime.Parse(text)?.ToInstant(null) : null))
            .OrderBy(item => item.Time ?? NodaTime.Instant.MinValue).Select(item => item.Statement);
    }
}
