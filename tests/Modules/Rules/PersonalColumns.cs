namespace NaraVard.Tests.Rules;

/// <summary>What becomes of a column that points to a person, as a table to read. A new one must be added here before the rule lets it pass.</summary>
internal static class PersonalColumns
{
    /// <summary>The row goes when the account does.</summary>
    public const string Row = "raden tas bort";

    /// <summary>The row stays; nothing in the column tells whose it was.</summary>
    public const string Cut = "knytningen tas bort";

    /// <summary>Stays, with an id that leads nowhere: how a public text came to be is the authority's document.</summary>
    public const string Office = "står kvar som ett id som inte leder någonstans";

    /// <summary>Names no account: what somebody has written about somebody, or a thing that has a name or an address.</summary>
    public const string NoAccount = "pekar inte på någon med konto";

    /// <summary>By table: the column, the part of the download that it is in ("" is none), and what becomes of it at erasure.</summary>
    public static readonly IReadOnlyDictionary<string, (string Column, string Part, string Erased)[]> All = new Dictionary<string, (string, string, string)[]>
    {
        ["accounts"] =
        [
            ("Id", "konto", Row), ("DisplayName", "konto", Row), ("Email", "konto", Row), ("NormalizedEmail", "konto", Row),
            ("UserName", "konto", Row), ("NormalizedUserName", "konto", Row), ("PhoneNumber", "konto", Row),
        ],
        ["account_claims"] = [("UserId", "egenskaper", Row)],
        ["account_logins"] = [("UserId", "inloggningar", Row), ("ProviderDisplayName", "inloggningar", Row)],
        ["account_tokens"] = [("UserId", "inloggningskoder", Row), ("Name", "inloggningskoder", Row)],
        ["account_passkeys"] = [("UserId", "inloggningsnycklar", Row), ("Name", "inloggningsnycklar", Row)],
        ["sessions"] = [("AccountId", "inloggade-enheter", Row)],
        ["known_devices"] = [("AccountId", "kanda-enheter", Row)],
        ["link_requests"] = [("Email", "begarda-lankar", Row)],
        ["memberships"] = [("AccountId", "roller", Row)],
        ["account_changes"] = [("AccountId", "kontoandringar", Row), ("By", "andringar-av-dig", Cut)],
        ["invitations"] = [("Email", "inbjudningar-till-dig", Row), ("NormalizedEmail", "inbjudningar-till-dig", Row), ("InvitedBy", "inbjudningar-av-dig", Row)],
        ["domain_claims"] = [("ClaimedBy", "domanfragor", Row)],
        ["organisation_names"] = [("Name", "", NoAccount)],
        ["setup_steps"] = [("Name", "", NoAccount)],
        ["protection_keys"] = [("Name", "", NoAccount)],
        ["organisations"] = [("Name", "", NoAccount)],
        ["unreachable_addresses"] = [("Address", "mejl-studsar", Row)],
        ["outbox_mails"] = [("To", "mejl", Row)],
        ["cycle_members"] = [("AccountId", "cykler", Row)],
        ["cycle_entries"] = [("AuthorId", "anteckningar", Cut)],
        ["drawer_texts"] = [("AuthorId", "lada", Row)],
        ["sitting_groups"] = [("Name", "", NoAccount)],
        ["placings"] = [("AccountId", "sorteringar", Row)],
        ["team_questions"] = [("AskedBy", "fragor-utan-namn", Cut)],
        ["cycle_invitations"] = [("Email", "cykelinbjudningar", Row), ("AccountId", "cykelinbjudningar", Row), ("InvitedBy", "cykelinbjudningar-av-dig", Row)],
        ["relay_messages"] = [("WrittenBy", "meddelanden-till-team", Cut)],
        ["shown_persons"] = [("AccountId", "visas-for-team", Row)],
        ["cycle_steps"] = [("TakenBy", "fasbyten", Cut)],
        ["cycle_plans"] = [("WrittenBy", "planer", Cut)],
        ["cycle_round_ends"] = [("DecidedBy", "varv", Cut)],
        ["prompt_schedules"] = [("AccountId", "fragescheman", Row), ("FollowsTeam", "fragescheman", Row)],
        ["prompt_hours"] = [("AccountId", "fragetider", Row)],
        ["reflection_prompts"] = [("AccountId", "fragor", Row)],
        ["nominations"] = [("NominatedBy", "nomineringar", Cut), ("DecidedBy", "nomineringar-bestamda", Office)],
        ["own_questions"] = [("WrittenBy", "egna-fragor", Cut)],
        ["meetings"] = [("LeaderId", "moten", Cut)],
        ["meeting_participants"] = [("AccountId", "moten-deltagit", Cut), ("Name", "moten-deltagit", Cut)],
        ["meeting_contributions"] = [("ParticipantId", "moten-lappar", Cut)],
        ["meeting_groups"] = [("Name", "", NoAccount)],
        ["lifted_questions"] = [("SentBy", "lyfta-fragor", Cut)],
        ["lift_additions"] = [("WrittenBy", "tillagg-till-lyfta-fragor", Cut)],
        ["lift_answers"] = [("WrittenBy", "svar-pa-lyfta-fragor", Cut)],
        ["meeting_invitees"] = [("AccountId", "motesinbjudningar", Row), ("Email", "motesinbjudningar", Row)],
        ["meeting_own_notes"] = [("AuthorId", "motesanteckningar", Row)],
        ["media"] = [("FileName", "", NoAccount), ("Maker", "", NoAccount)],
        ["media_files"] = [("Name", "", NoAccount)],
        ["media_versions"] = [("AddedBy", "bilder", Office), ("FileName", "bilder", NoAccount)],
        ["kept_typings"] = [("AccountId", "oskickat", Row)],
        ["content_comments"] = [("By", "kommentarer", Office), ("ResolvedBy", "", Office)],
        ["content_events"] = [("By", "handelser", Office)],
        ["content_revisions"] = [("WrittenBy", "versioner", Office)],
        ["content_items"] = [("SubmittedBy", "handelser", Office), ("EmergencyBy", "handelser", Office), ("ScheduledBy", "handelser", Office), ("ReviewBy", "", NoAccount), ("ProposedReviewBy", "", NoAccount)],
        ["given_evidence"] = [("GivenBy", "belagg", Cut), ("DecidedBy", "handelser", Office)],
        ["dismissed_suggestions"] = [("DismissedBy", "monsterforslag", Office)],
        ["example_offers"] = [("AuthorId", "erbjudna", Cut)],
        // The team is a workplace and stays with its answer, as the form says; the address and the greeting also go 90 days after the check was closed.
        ["fact_checks"] = [("AskedBy", "faktakollar", Office), ("Email", "faktakoll-till-dig", Cut), ("Greeting", "faktakoll-till-dig", Cut), ("Team", "faktakollar", NoAccount)],
        ["content_imports"] = [("By", "inlasningar", Office), ("ApprovedBy", "inlasningar", Office), ("Name", "inlasningar", NoAccount)],
        ["api_tokens"] = [("AccountId", "nycklar", Row), ("Name", "nycklar", Row)],
        ["web_hooks"] = [("Name", "", NoAccount)],
    };
}
