using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Audit;

/// <summary>Who changed what. It needs the scope admin.</summary>
[ApiController]
[Route("api/v1/audit")]
[Authorize(nameof(KeyScope.Admin))]
[PrivateAnswers]
[Tags("Audit")]
public sealed class AuditController(AuditQueries audit, Cursors cursors) : ControllerBase
{
    /// <summary>List changes</summary>
    /// <remarks>Newest first, with the values before and after; of one write, the last change first. Nothing can be taken out of this list.</remarks>
    [HttpGet(Name = "listChangesForAudit")]
    public async Task<ActionResult<ItemPage<AuditEntry>>> List([FromQuery] AuditRequest request, CancellationToken cancellationToken) =>
        cursors.Write(await audit.ListAsync(request.Read(), cursors.Read<AuditCursor>(request), request.Size, cancellationToken));
}
