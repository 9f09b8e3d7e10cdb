namespace PersonalizedLearning.Environments;

/// <summary>S3: spaces are suitable, open, and hold no more learners and sessions than they can.</summary>
/// <remarks>Learners who take part from elsewhere take no seat, but in a space that is no room. Whom a session takes part from elsewhere by their presence is checked here too.</remarks>
internal static class SpaceRules
{
    private const string Rule = "S3";

    public static void Check(ScheduleIndex index, ViolationList found)
    {
        foreach (var session in index.Schedule.Sessions)
        {
            if (index.ModalityOf(session) is { } modality)
            {
                CheckPresence(index, session, modality, found);
                CheckSpace(index, session, modality, found);
            }
        }

        foreach (var group in index.Schedule.Sessions.DistinctBy(session => session.Id).Where(session => session.Space is { } space && index.Spaces.ContainsKey(space)).GroupBy(session => session.Block))
        {
            CheckBlock(index, group.Key, [.. group], found);
        }
    }

    private static void CheckPresence(ScheduleIndex index, Session session, ModalityProfile modality, ViolationList found)
    {
        if (modality.Presence == Presence.Either || index.BlockOf(session.Block) is null)
        {
            return;
        }

        foreach (var learner in session.Learners.Distinct().Where(learner => index.IsThere(learner, session.Block)))
        {
            var remote = index.IsRemote(learner, session.Block);
            if (remote != (modality.Presence == Presence.Remote))
            {
                found.Add(new Violation(Rule, $"Learner '{learner}' is {(remote ? "elsewhere" : "on site")} in block '{session.Block}' and in session '{session.Id}'; expected learners {(remote ? "on site" : "elsewhere")}, as '{modality.Id}' asks for.") { Block = session.Block, Session = session.Id, Learner = learner });
            }
        }
    }

    private static void CheckSpace(ScheduleIndex index, Session session, ModalityProfile modality, ViolationList found)
    {
        if (session.Space is not { } id)
        {
            if (modality.Presence != Presence.Remote && session.Learners.Any(learner => !index.IsRemote(learner, session.Block)))
            {
                found.Add(Rule, session, $"Session '{session.Id}' has learners on site and no space; expected one.");
            }

            return;
        }

        if (!index.Spaces.TryGetValue(id, out var space))
        {
            return;
        }

        if (space.UnavailableIn.Contains(session.Block))
        {
            found.Add(Of(session, id, $"Session '{session.Id}' is in space '{id}', which can't be used in block '{session.Block}'; expected one that can."));
        }

        string[] missing = [.. modality.Requires.Except(space.Features, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            found.Add(Of(session, id, $"Session '{session.Id}' is in space '{id}', which lacks {string.Join(", ", missing)}; expected all that '{modality.Id}' requires."));
        }

        if ((modality.Presence == Presence.OnSite && space.Kind == SpaceKind.Remote) || (modality.Presence == Presence.Remote && space.Kind != SpaceKind.Remote))
        {
            found.Add(Of(session, id, $"Session '{session.Id}' is in space '{id}', which is {(space.Kind == SpaceKind.Remote ? "no room" : "a room")}; expected {(space.Kind == SpaceKind.Remote ? "a room" : "none")}, as '{modality.Id}' asks for."));
        }
    }

    private static void CheckBlock(ScheduleIndex index, BlockId block, Session[] sessions, ViolationList found)
    {
        var of = sessions.ToLookup(session => session.Space!.Value);
        foreach (var space in index.Spaces.Values)
        {
            Session[] own = [.. of[space.Id]];
            Session[] inParts = [.. PartsOf(index, space.Id).SelectMany(part => of[part])];
            if (own.Length > space.MaxConcurrentGroups)
            {
                found.Add(Of(block, space, FormattableString.Invariant($"Space '{space.Id}' holds {own.Length} sessions in block '{block}'; expected at most {space.MaxConcurrentGroups}.")));
            }

            if (own.Length > 0 && inParts.Length > 0)
            {
                found.Add(Of(block, space, $"Session '{own[0].Id}' takes the whole of space '{space.Id}' in block '{block}', and '{inParts[0].Id}' a part of it; expected one or the other."));
            }

            var seats = own.Concat(inParts).Sum(session => SeatsOf(index, session, space));
            if (seats > space.Capacity)
            {
                found.Add(Of(block, space, FormattableString.Invariant($"Space '{space.Id}' holds {seats} learners in block '{block}'; expected at most {space.Capacity}.")));
            }
        }
    }

    private static HashSet<SpaceId> PartsOf(ScheduleIndex index, SpaceId whole)
    {
        var parts = new HashSet<SpaceId>();
        var open = new Queue<SpaceId>([whole]);
        while (open.TryDequeue(out var next))
        {
            foreach (var part in index.Spaces.Values.Where(space => space.Parent == next && space.Id != whole && parts.Add(space.Id)))
            {
                open.Enqueue(part.Id);
            }
        }

        return parts;
    }

    private static int SeatsOf(ScheduleIndex index, Session session, LearningSpace space) =>
        session.Learners.Distinct().Count(learner => space.Kind == SpaceKind.Remote || !index.IsRemote(learner, session.Block));

    private static Violation Of(Session session, SpaceId space, string message) => new(Rule, message) { Block = session.Block, Session = session.Id, Space = space };

    private static Violation Of(BlockId block, LearningSpace space, string message) => new(Rule, message) { Block = block, Space = space.Id };
}
