using System.Security.Cryptography;
using System.Text;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A plan in the making: sessions, and what stands against it.</summary>
internal sealed class PlanDraft
{
    private readonly BlendedModel model;
    private readonly List<SessionPin> pins = [];
    private readonly List<ProblemIssue> issues = [];

    public PlanDraft(BlendedModel model, EnvironmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        this.model = model;
        Facts = new BlendedFacts(problem);
        Pinned = new PinnedElsewhere(Facts);
        Learners = [.. model.Learners.Distinct().Order()];
        if (model.Control.Count == 0)
        {
            Error("no-learner-control", "control", "The course gives learners control over nothing; expected control over at least one of time, place, path and pace (BL2).");
        }

        if (Learners.Count == 0)
        {
            Warn("no-learners", "learners", "The course has no learners; there is nothing to plan.");
        }
    }

    public BlendedFacts Facts { get; }

    /// <summary>Who and what is taken by pins of sessions.</summary>
    public PinnedElsewhere Pinned { get; }

    /// <summary>The learners of the course, each once, by identifier.</summary>
    public List<LearnerId> Learners { get; }

    /// <summary>Whether learners did an online part before the first block.</summary>
    public bool WasOnlineBefore { get; init; }

    public bool HasError => issues.Exists(issue => issue.IsError);

    public void Error(string code, string place, string message, params IEnumerable<string> conflict) => Add(DiagnosticSeverity.Error, code, place, message, conflict);

    public void Warn(string code, string place, string message, params IEnumerable<string> conflict) => Add(DiagnosticSeverity.Warning, code, place, message, conflict);

    /// <summary>The blocks named, in order of time; one that is unknown, named twice or not of instruction is an error.</summary>
    public List<TimeBlock> Blocks(ValueList<BlockId> ids, string place)
    {
        var found = new SortedSet<TimeBlock>(BlockTime.Order);
        foreach (var id in ids)
        {
            if (Facts.Block(id) is not { } block)
            {
                Error("unknown-block", place, $"Block '{id}' is not in the problem.", $"block {id}");
            }
            else if (block.Kind != BlockKind.Instruction)
            {
                Error("block-not-instruction", place, $"Block '{id}' is {(block.Kind == BlockKind.Break ? "a break" : "for advisors")}; expected a block of instruction.", $"block {id}");
            }
            else if (!found.Add(block))
            {
                Error("repeated-block", place, $"Block '{id}' is named twice.", $"block {id}");
            }
        }

        return [.. found];
    }

    /// <summary>The way of learning named, which has to be online or not; null, with an error, where it is unknown.</summary>
    public ModalityProfile? Modality(ModalityId id, string place, bool? online = null)
    {
        var modality = Facts.Modality(id);
        if (modality is null)
        {
            Error("unknown-modality", place, $"Way of learning '{id}' is not in the problem.", $"modality {id}");
        }
        else if (online is { } expected && modality.Online != expected)
        {
            Error(expected ? "not-online" : "is-online", place, $"Way of learning '{id}' is {(expected ? "not online; expected one that is" : "online; expected one that is not")}.", $"modality {id}");
        }

        return modality;
    }

    /// <summary>The space named; null, with an error, where it is unknown.</summary>
    public LearningSpace? Space(SpaceId id, string place)
    {
        var space = Facts.Space(id);
        if (space is null)
        {
            Error("unknown-space", place, $"Space '{id}' is not in the problem.", $"space {id}");
        }

        return space;
    }

    /// <summary>The space named, which has to suit a way of learning on campus; null, with an error, where it is unknown.</summary>
    public LearningSpace? CampusSpace(SpaceId id, string place, ModalityProfile? modality)
    {
        var space = Space(id, place);
        if (space is not null && space.Kind != SpaceKind.OnCampus)
        {
            Error("space-not-on-campus", place, $"Space '{id}' is {space.Kind}; expected one on campus.", $"space {id}");
        }

        if (space is not null && modality?.Requires.FirstOrDefault(feature => !space.Features.Contains(feature)) is { } missing)
        {
            Error("space-lacks-feature", place, $"Space '{id}' lacks '{missing}', which way of learning '{modality.Id}' requires.", $"space {id}", $"modality {modality.Id}");
        }

        if (modality?.Presence == Presence.Remote)
        {
            Error("modality-is-remote", place, $"Way of learning '{modality.Id}' is remote only; expected one that can be on site.", $"modality {modality.Id}");
        }

        return space;
    }

    /// <summary>The member of staff named; null, with an error, where they are unknown.</summary>
    public StaffMember? Staff(StaffId id, string place)
    {
        var member = Facts.Staff(id);
        if (member is null)
        {
            Error("unknown-staff", place, $"Staff member '{id}' is not in the problem.", $"staff {id}");
        }

        return member;
    }

    /// <summary>Whether somebody may lead a way of learning, with an error where not.</summary>
    public bool RequireRole(StaffMember? member, ModalityProfile? modality, string place)
    {
        if (member is null || modality is null || member.MayLead(modality))
        {
            return true;
        }

        Error("staff-lacks-role", place, $"Staff member '{member.Id}' has none of the roles that may lead '{modality.Id}': {string.Join(", ", modality.Roles)}.", $"staff {member.Id}", $"modality {modality.Id}");
        return false;
    }

    /// <summary>Whether a learner is on site in a block, and in no session that is pinned.</summary>
    public bool IsFree(LearnerId learner, BlockId block) => Facts.IsOnSite(learner, block) && !Pinned.Has(learner, block);

    /// <summary>Reports the learners who are on site in a block in which all of a class are needed, and in a session that is pinned.</summary>
    public void RequireFree(TimeBlock block, IEnumerable<LearnerId> learners)
    {
        foreach (var learner in learners.Where(learner => Facts.IsOnSite(learner, block.Id) && Pinned.Has(learner, block.Id)))
        {
            Error("learner-pinned", $"learner {learner}", $"Learner '{learner}' is pinned to another session in block '{block.Id}'.", $"learner {learner}", $"block {block.Id}");
        }
    }

    /// <summary>Reports a space or a member of staff that is missing or taken in a block.</summary>
    public void RequireThere(TimeBlock block, LearningSpace? space, StaffMember? member, ModalityProfile? modality, string place)
    {
        if (space is not null && Pinned.Keeping(space, block) is { } inside)
        {
            Error("space-pinned", place, $"Space '{space.Id}' is taken by session '{inside.Session}' in block '{block.Id}'.", $"space {space.Id}", $"session {inside.Session}");
        }

        if (member is not null && Pinned.Keeping(member, block, modality) is { } led)
        {
            Error("staff-pinned", place, $"Staff member '{member.Id}' leads session '{led.Session}' in block '{block.Id}'.", $"staff {member.Id}", $"session {led.Session}");
        }

        if (space?.UnavailableIn.Contains(block.Id) == true)
        {
            Error("space-unavailable", place, $"Space '{space.Id}' can't be used in block '{block.Id}'.", $"space {space.Id}", $"block {block.Id}");
        }

        if (member?.UnavailableIn.Contains(block.Id) == true)
        {
            Error("staff-unavailable", place, $"Staff member '{member.Id}' is not there in block '{block.Id}'.", $"staff {member.Id}", $"block {block.Id}");
        }
    }

    /// <summary>The learners who can take part from elsewhere in a block; who is there and has no access at home is told.</summary>
    public List<LearnerId> LearnersElsewhere(TimeBlock block, ModalityProfile modality)
    {
        var remote = Learners.FindAll(learner => Facts.IsRemote(learner, block.Id) && !Pinned.Has(learner, block.Id));
        foreach (var learner in remote.Where(learner => modality.Online && !Facts.HasHomeAccess(learner)))
        {
            Warn("no-home-access", $"learner {learner}", $"Learner '{learner}' has no home access and misses block '{block.Id}'.", $"learner {learner}", $"block {block.Id}");
        }

        return remote.FindAll(learner => !modality.Online || Facts.HasHomeAccess(learner));
    }

    /// <summary>Adds a session of the course, which has to be neither too small nor too large. Its identifier is made of course, block and name.</summary>
    public void Pin(TimeBlock block, ModalityProfile modality, string name, List<LearnerId> learners, StaffId? staff, SpaceId? space, PinDetails details = default)
    {
        if (learners.Count < modality.MinSize || learners.Count > modality.MaxSize)
        {
            var bound = learners.Count < modality.MinSize ? $"at least {modality.MinSize}" : $"at most {modality.MaxSize}";
            Error(
                learners.Count < modality.MinSize ? "session-too-small" : "session-too-large", $"block {block.Id}",
                $"The session '{name}' has {learners.Count} learners; way of learning '{modality.Id}' takes {bound}.", $"learners {learners.Count}", $"modality {modality.Id}");
        }

        pins.Add(new SessionPin(IdOf(model.Course.Value, block.Id.Value, name), block.Id, modality.Id)
        {
            Course = model.Course,
            Competency = details.Competency,
            Purpose = details.Purpose,
            Station = details.Station,
            Staff = staff,
            Space = space,
            Learners = [.. learners.Order()],
            Reason = $"The {model.Name} of course {model.Course} asks for it.",
        });
    }

    /// <summary>Adds as many sessions without a space as a way of learning needs for some learners, of nearly one size.</summary>
    public void PinRemote(TimeBlock block, ModalityProfile modality, string name, List<LearnerId> learners, StaffId? staff, PinDetails details = default)
    {
        var parts = (learners.Count + modality.MaxSize - 1) / modality.MaxSize;
        for (var part = 0; part < parts; part++)
        {
            var (from, to) = (learners.Count * part / parts, learners.Count * (part + 1) / parts);

            // One person leads one session: the scheduler finds others for the rest.
            Pin(block, modality, parts == 1 ? name : FormattableString.Invariant($"{name}-{part + 1}"), learners[from..to], part == 0 ? staff : null, null, details);
        }
    }

    /// <summary>The plan: no sessions where an issue is an error.</summary>
    public BlendedPlan Finish()
    {
        RequireOnlinePart();
        RequireRoom();
        WarnOfLinks();
        return new(
            HasError ? [] : pins.OrderBy(pin => Facts.Block(pin.Block)!, BlockTime.Order).ThenBy(pin => pin.Session).ToValueList(),
            [.. issues.OrderByDescending(issue => issue.Diagnostic.Severity)]);
    }

    private void RequireOnlinePart()
    {
        if (pins.Count > 0 && !WasOnlineBefore && !pins.Exists(pin => Facts.Modality(pin.Modality)!.Online))
        {
            Error("no-online-part", "learners", "No learner of the course can take part in anything online; expected a part online (BL1).");
        }
    }

    // Together with what is pinned, the sessions of a block fit the rooms that they are in.
    private void RequireRoom()
    {
        var pinned = Facts.Problem.Pins.OfType<SessionPin>().ToLookup(pin => pin.Block);
        foreach (var block in pins.GroupBy(pin => pin.Block).ToList())
        {
            var rooms = block.Where(pin => pin.Space is not null).SelectMany(pin => Facts.Index.WholesOf(pin.Space!.Value).Prepend(pin.Space.Value)).Distinct();
            foreach (var room in rooms.Select(room => Facts.Space(room)).OfType<LearningSpace>())
            {
                var inside = block.Concat(pinned[block.Key]).Where(pin => pin.Space is { } space && (space == room.Id || Facts.Index.WholesOf(space).Contains(room.Id))).ToList();
                var (learners, sessions) = (inside.Sum(pin => pin.Learners.Count), inside.Count(pin => pin.Space == room.Id));
                if (learners > room.Capacity || sessions > room.MaxConcurrentGroups)
                {
                    Error(
                        "room-overfull", $"block {block.Key}",
                        $"Space '{room.Id}' would hold {learners} learners in {sessions} sessions in block '{block.Key}'; it holds {room.Capacity} in {room.MaxConcurrentGroups}.",
                        [$"space {room.Id}", .. inside.Select(pin => $"session {pin.Session}")]);
                }
            }
        }
    }

    // A model that does not split a class can't keep apart, or together, whom people want so.
    private void WarnOfLinks()
    {
        foreach (var link in HasError ? [] : Facts.Problem.Relationships.Where(item => item.Kind is RelationKind.MustLink or RelationKind.CannotLink))
        {
            var apart = pins.Find(pin => IsIn(pin, link.A) && (IsIn(pin, link.B) ? link.Kind == RelationKind.CannotLink : link.Kind == RelationKind.MustLink && pins.Exists(other => other.Block == pin.Block && IsIn(other, link.B))));
            if (apart is not null)
            {
                var (code, what, kind) = link.Kind == RelationKind.CannotLink ? ("cannot-link-in-session", "are both in", "cannot-link") : ("must-link-apart", "are not both in", "must-link");
                Warn(code, $"block {apart.Block}", $"Learners '{link.A}' and '{link.B}' {what} session '{apart.Session}', and {(kind == "must-link" ? "must" : "must not")} be together.", $"{kind} {link.A} {link.B}");
            }
        }
    }

    private static bool IsIn(SessionPin pin, PersonId person) => pin.Learners.Any(learner => learner.Value == person.Value);

    private static SessionId IdOf(params string[] parts)
    {
        // Escaped, so that different parts can't make one identifier.
        var text = string.Join('/', parts.Select(part => part.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal)));
        return SessionId.From(text.Length <= Preconditions.MaxIdLength ? text : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private void Add(DiagnosticSeverity severity, string code, string place, string message, IEnumerable<string> conflict) =>
        issues.Add(new ProblemIssue(new Diagnostic(code, severity, $"{model.Name} {model.Course}: {place}", message), [.. conflict]));
}
