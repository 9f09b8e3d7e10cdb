namespace PersonalizedLearning.Environments;

/// <summary>S2: nobody leads two sessions at once; S4: who leads a session is qualified, may lead it and is there.</summary>
internal static class StaffRules
{
    public static void Check(ScheduleIndex index, ViolationList found)
    {
        foreach (var session in index.Schedule.Sessions)
        {
            if (index.ModalityOf(session) is { } modality)
            {
                CheckLead(index, session, modality, found);
                CheckOffered(index, session, found);
                CheckAdvisory(index, session, found);
            }
        }

        CheckAtOnce(index, found);
    }

    private static void CheckLead(ScheduleIndex index, Session session, ModalityProfile modality, ViolationList found)
    {
        if (session.Staff is not { } id)
        {
            if (modality.Supervision != Supervision.None)
            {
                found.Add("S4", session, $"Nobody leads session '{session.Id}'; expected somebody, as '{modality.Id}' is to be {(modality.Supervision == Supervision.Teach ? "taught" : "watched over")}.");
            }

            return;
        }

        if (!index.Staff.TryGetValue(id, out var member))
        {
            return;
        }

        if (member.UnavailableIn.Contains(session.Block))
        {
            found.Add(Of(session, id, $"'{id}' leads session '{session.Id}', but is not there in block '{session.Block}'; expected somebody who is."));
        }

        if (!member.MayLead(modality))
        {
            found.Add(Of(session, id, $"'{id}' leads session '{session.Id}' and is {Roles(member.Roles)}; expected {Roles(modality.Roles)}, as '{modality.Id}' asks for."));
        }

        if (modality is { Supervision: Supervision.Teach, SameCompetency: true } && session.Competency is { } competency
            && index.Offerings.TryGetValue(competency, out var offering) && !member.IsQualifiedFor(offering))
        {
            found.Add(Of(session, id, FormattableString.Invariant($"'{id}' leads session '{session.Id}' about '{competency}'; expected somebody qualified for '{offering.Subject}' at level {offering.Level}.")));
        }
    }

    private static void CheckOffered(ScheduleIndex index, Session session, ViolationList found)
    {
        if (session.Competency is { } competency && index.Offerings.TryGetValue(competency, out var offering) && offering.Modalities.Count > 0 && !offering.Modalities.Contains(session.Modality)
            && index.ModalityOf(session) is { SameCompetency: true })
        {
            found.Add("S4", session, $"Session '{session.Id}' about '{competency}' is of the way of learning '{session.Modality}'; expected one in which the competency is offered.");
        }
    }

    private static void CheckAdvisory(ScheduleIndex index, Session session, ViolationList found)
    {
        if (index.BlockOf(session.Block) is not { Kind: BlockKind.Advisory })
        {
            return;
        }

        if (session.Purpose != SessionPurpose.Advisory)
        {
            found.Add("S4", session, $"Session '{session.Id}' in the advisory block '{session.Block}' is for {session.Purpose}; expected {SessionPurpose.Advisory}.");
        }

        foreach (var learner in session.Learners.Distinct())
        {
            if (!index.Problem.Relationships.Any(link => link.Kind == RelationKind.Advisor && link.A.Value == learner.Value && link.B.Value == session.Staff?.Value))
            {
                found.Add(new Violation("S4", $"Learner '{learner}' is in session '{session.Id}' of the advisory block '{session.Block}'; expected learners whose advisor leads it.") { Block = session.Block, Session = session.Id, Learner = learner, Staff = session.Staff });
            }
        }
    }

    private static void CheckAtOnce(ScheduleIndex index, ViolationList found)
    {
        foreach (var group in index.Schedule.Sessions.Where(session => session.Staff is not null).GroupBy(session => (session.Block, Staff: session.Staff!.Value)))
        {
            if (!index.Staff.TryGetValue(group.Key.Staff, out var member) || index.BlockOf(group.Key.Block) is null)
            {
                continue;
            }

            Session[] led = [.. group.DistinctBy(session => session.Id)];
            var watched = led.All(session => index.ModalityOf(session) is null or { Supervision: not Supervision.Teach });
            var most = watched ? member.Zones : 1;
            if (led.Length > most)
            {
                found.Add(new Violation("S2", FormattableString.Invariant($"'{member.Id}' leads {led.Length} sessions in block '{group.Key.Block}' ({string.Join(", ", led.Select(session => session.Id).Order())}); expected at most {most}."))
                {
                    Block = group.Key.Block, Staff = member.Id,
                });
            }
        }
    }

    private static string Roles(ValueList<EducatorRole> roles) => roles.Count == 0 ? "of no role" : string.Join(" or ", roles.Order());

    private static Violation Of(Session session, StaffId staff, string message) => new("S4", message) { Block = session.Block, Session = session.Id, Staff = staff };
}
