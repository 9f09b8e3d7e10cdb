namespace PersonalizedLearning.Environments;

/// <summary>Collects violations.</summary>
internal sealed class ViolationList
{
    private readonly List<Violation> all = [];

    public IReadOnlyList<Violation> All => all;

    public void Add(Violation violation) => all.Add(violation);

    /// <summary>Adds a violation about a session.</summary>
    public void Add(string rule, Session session, FormattableString message) =>
        all.Add(new Violation(rule, FormattableString.Invariant(message)) { Block = session.Block, Session = session.Id });
}
