using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>A roster as JSON.</summary>
internal sealed record RosterDocument
{
    public const string FormatName = "personalized-learning/roster";

    public required string Format { get; init; }

    public required int Version { get; init; }

    public RosterPersonDocument?[]? People { get; init; }

    public RosterOrganizationDocument?[]? Organizations { get; init; }

    public RosterSessionDocument?[]? Sessions { get; init; }

    public RosterCourseDocument?[]? Courses { get; init; }

    public RosterClassDocument?[]? Classes { get; init; }

    public RosterEnrollmentDocument?[]? Enrollments { get; init; }

    public RosterGuardianshipDocument?[]? Guardianships { get; init; }
}

/// <summary>A person as JSON.</summary>
internal sealed record RosterPersonDocument
{
    public required string Id { get; init; }

    public bool? Active { get; init; }

    public string? Username { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? PreferredGivenName { get; init; }

    public string? PreferredFamilyName { get; init; }

    public string?[]? Grades { get; init; }

    public RosterRoleDocument?[]? Roles { get; init; }
}

/// <summary>A role as JSON.</summary>
internal sealed record RosterRoleDocument
{
    public required PersonRole Role { get; init; }

    public required string Word { get; init; }

    public string? Organization { get; init; }

    public bool? Primary { get; init; }

    public LocalDate? Begin { get; init; }

    public LocalDate? End { get; init; }
}

/// <summary>An organization as JSON.</summary>
internal sealed record RosterOrganizationDocument
{
    public required string Id { get; init; }

    public bool? Active { get; init; }

    public required string Name { get; init; }

    public string? Type { get; init; }

    public string? Parent { get; init; }
}

/// <summary>A session as JSON.</summary>
internal sealed record RosterSessionDocument
{
    public required string Id { get; init; }

    public bool? Active { get; init; }

    public required string Title { get; init; }

    public string? Type { get; init; }

    public LocalDate? Start { get; init; }

    public LocalDate? End { get; init; }

    public int? SchoolYear { get; init; }

    public string? Parent { get; init; }
}

/// <summary>A course as JSON.</summary>
internal sealed record RosterCourseDocument
{
    public required string Id { get; init; }

    public bool? Active { get; init; }

    public required string Title { get; init; }

    public string? Code { get; init; }

    public string? Organization { get; init; }

    public string? SchoolYear { get; init; }

    public string?[]? Grades { get; init; }

    public string?[]? Subjects { get; init; }
}

/// <summary>A class as JSON.</summary>
internal sealed record RosterClassDocument
{
    public required string Id { get; init; }

    public bool? Active { get; init; }

    public required string Title { get; init; }

    public string? Code { get; init; }

    public string? Type { get; init; }

    public string? Course { get; init; }

    public string? Organization { get; init; }

    public string? Location { get; init; }

    public string?[]? Sessions { get; init; }

    public string?[]? Grades { get; init; }

    public string?[]? Subjects { get; init; }

    public string?[]? Periods { get; init; }
}

/// <summary>An enrolment as JSON.</summary>
internal sealed record RosterEnrollmentDocument
{
    public required string Id { get; init; }

    public bool? Active { get; init; }

    public required string Class { get; init; }

    public required string Person { get; init; }

    public string? Organization { get; init; }

    public required PersonRole Role { get; init; }

    public required string Word { get; init; }

    public bool? Primary { get; init; }

    public LocalDate? Begin { get; init; }

    public LocalDate? End { get; init; }
}

/// <summary>A guardianship as JSON.</summary>
internal sealed record RosterGuardianshipDocument
{
    public required PersonId Guardian { get; init; }

    public required LearnerId Learner { get; init; }
}
