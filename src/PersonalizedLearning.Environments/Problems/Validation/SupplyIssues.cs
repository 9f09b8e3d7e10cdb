namespace PersonalizedLearning.Environments;

/// <summary>What is needed is offered, and somebody and some space is there for it.</summary>
internal sealed class SupplyIssues(ProblemFacts facts, IssueList issues)
{
    private EnvironmentProblem Problem => facts.Problem;

    public static void Check(ProblemFacts facts, IssueList issues)
    {
        var found = new SupplyIssues(facts, issues);
        found.CheckAll();
        found.CheckNeeds();
        found.CheckModalities();
    }

    private void CheckAll()
    {
        if (Problem.Needs.Count == 0)
        {
            return;
        }

        if (Problem.Modalities.Count == 0)
        {
            issues.Error("no-modalities", "modalities", $"There are {Problem.Needs.Count} needs and no way of learning; expected at least one.");
        }

        if (Problem.Staff.Count == 0 && Problem.Modalities.Any(Suitability.TakesStaff))
        {
            issues.Warn("no-staff", "staff", "There is no staff, and there are ways of learning that somebody has to attend; expected at least one member of staff.", Problem.Modalities.Where(Suitability.TakesStaff).Select(modality => $"modality {modality.Id}").Order(StringComparer.Ordinal));
        }

        if (Problem.Spaces.Count == 0 && Problem.Modalities.Any(modality => modality.Presence == Presence.OnSite))
        {
            issues.Warn("no-spaces", "spaces", "There is no space, and there are ways of learning on site; expected at least one space.", Problem.Modalities.Where(modality => modality.Presence == Presence.OnSite).Select(modality => $"modality {modality.Id}").Order(StringComparer.Ordinal));
        }
    }

    private void CheckNeeds()
    {
        foreach (var needs in Problem.Needs.GroupBy(need => need.Competency))
        {
            var place = $"competency {needs.Key}";
            if (facts.Index.Offering(needs.Key) is not { } offering)
            {
                issues.Error("no-offering", place, $"'{needs.Key}' is needed by {needs.Count()} and nothing is offered for it; expected an offering.", needs.Select(need => $"need {need.Learner} {need.Competency}").Order(StringComparer.Ordinal).Take(1));
            }
            else if (Problem.Modalities.Count > 0 && !facts.WaysOf(offering).Any())
            {
                issues.Error("no-modality-offered", place, $"'{needs.Key}' is needed by {needs.Count()} and offered only in ways of learning that are not described; expected one of the problem.", offering.Modalities.Select(modality => $"modality {modality}").Order(StringComparer.Ordinal));
            }
            else
            {
                CheckQualified(offering, place);
            }
        }
    }

    private void CheckQualified(CompetencyOffering offering, string place)
    {
        ModalityProfile[] taught = [.. facts.WaysOf(offering).Where(Suitability.AsksQualification)];
        if (taught.Length > 0 && Problem.Staff.Count > 0 && !taught.Any(modality => Problem.Staff.Any(member => Suitability.CanLead(member, modality, offering))))
        {
            issues.Warn("nobody-qualified", place, $"'{offering.Competency}' is of subject '{offering.Subject}' at level {offering.Level}, and nobody on the staff may teach it; expected somebody with the skill and the role.", taught.Select(modality => $"modality {modality.Id}").Order(StringComparer.Ordinal));
        }
    }

    private void CheckModalities()
    {
        var learners = Problem.Needs.Select(need => need.Learner).Distinct().Count();
        foreach (var modality in Problem.Modalities)
        {
            var place = $"modality {modality.Id}";
            if (modality.MaxSize < modality.MinSize)
            {
                issues.Error("sizes-reversed", place, $"The way of learning '{modality.Id}' takes at least {modality.MinSize} and at most {modality.MaxSize} learners; expected a maximum of at least the minimum.", $"min-size {modality.MinSize}", $"max-size {modality.MaxSize}");
            }
            else if (learners > 0 && modality.MinSize > learners)
            {
                issues.Warn("too-few-learners", place, $"The way of learning '{modality.Id}' takes at least {modality.MinSize} learners and {learners} have needs; expected a smaller minimum.", $"min-size {modality.MinSize}", $"learners {learners}");
            }

            CheckSpacesOf(modality, place);
        }
    }

    private void CheckSpacesOf(ModalityProfile modality, string place)
    {
        if (modality.Presence == Presence.Remote || Problem.Spaces.Count == 0 || facts.MostTogether(modality) >= modality.MinSize || modality.MaxSize < modality.MinSize)
        {
            return;
        }

        LearningSpace[] suitable = [.. Problem.Spaces.Where(space => Suitability.Suits(modality, space)).OrderBy(space => space.Id)];
        if (suitable.Length == 0)
        {
            issues.Warn("no-suitable-space", place, $"No space has what the way of learning '{modality.Id}' requires ({(modality.Requires.Count == 0 ? "a space on site" : string.Join(", ", modality.Requires.Order(StringComparer.Ordinal)))}); expected one that does.", modality.Requires.Order(StringComparer.Ordinal).Select(feature => $"feature {feature}"));
        }
        else
        {
            issues.Warn("spaces-too-small", place, $"The way of learning '{modality.Id}' takes at least {modality.MinSize} learners and the largest space that suits it holds {suitable.Max(space => space.Capacity)}; expected a larger space or a smaller minimum.", [$"min-size {modality.MinSize}", .. suitable.Select(space => $"space {space.Id}")]);
        }
    }
}
