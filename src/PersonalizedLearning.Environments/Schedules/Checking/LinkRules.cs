using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>
/// S9: two learners who must be together are in the same session in every block of instruction in which both are there in the same way, on site or elsewhere, and either is in
/// a session that is taught. Two who must not be together are never in one session.
/// </summary>
internal static class LinkRules
{
    private const string Rule = "S9";

    public static void Check(ScheduleIndex index, ViolationList found)
    {
        var sessionOf = new Dictionary<(string Learner, BlockId Block), Session>();
        foreach (var session in index.Schedule.Sessions)
        {
            foreach (var learner in session.Learners)
            {
                sessionOf.TryAdd((learner.Value, session.Block), session);
            }
        }

        var learners = index.Learners.Select(learner => learner.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var link in index.Problem.Relationships.Where(link => link.Kind is RelationKind.MustLink or RelationKind.CannotLink && link.A != link.B
            && learners.Contains(link.A.Value) && learners.Contains(link.B.Value)))
        {
            foreach (var block in index.Blocks)
            {
                var (a, b) = (sessionOf.GetValueOrDefault((link.A.Value, block.Id)), sessionOf.GetValueOrDefault((link.B.Value, block.Id)));
                if (link.Kind == RelationKind.CannotLink)
                {
                    CheckApart(link, a, b, found);
                }
                else
                {
                    CheckTogether(index, link, block, a, b, found);
                }
            }
        }
    }

    private static void CheckApart(Relationship link, Session? a, Session? b, ViolationList found)
    {
        if (a is not null && a.Id == b?.Id)
        {
            found.Add(new Violation(Rule, $"Learners '{link.A}' and '{link.B}' are both in session '{a.Id}'; expected them apart, as they must not be together.")
            {
                Block = a.Block, Session = a.Id, Learner = LearnerId.From(link.A.Value),
            });
        }
    }

    private static void CheckTogether(ScheduleIndex index, Relationship link, TimeBlock block, Session? a, Session? b, ViolationList found)
    {
        var (one, other) = (LearnerId.From(link.A.Value), LearnerId.From(link.B.Value));
        if (block.Kind != BlockKind.Instruction || a?.Id == b?.Id || (!IsTaught(index, a) && !IsTaught(index, b))
            || !index.IsThere(one, block.Id) || !index.IsThere(other, block.Id) || index.IsRemote(one, block.Id) != index.IsRemote(other, block.Id))
        {
            return;
        }

        found.Add(new Violation(Rule, $"In block '{block.Id}' learner '{one}' is in {Shown(a)} and '{other}' in {Shown(b)}; expected the same session, as they must be together where either is taught.")
        {
            Block = block.Id, Session = (a ?? b)!.Id, Learner = one,
        });
    }

    private static bool IsTaught(ScheduleIndex index, Session? session) => session is not null && index.ModalityOf(session) is { Supervision: Supervision.Teach };

    private static string Shown(Session? session) => session is null ? "no session" : $"session '{session.Id}'";
}
